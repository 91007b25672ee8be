import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withQuotedCode } from '../../src/docs/with-quoted-code.ts';
import { root } from '../support/contract.ts';

const quoted = '```js from=a.md\nold();\n```\n';

it('a quoted block is the first one in its language of the file, whatever stood there', () => {
  const read = (path: string) =>
    `${path}\n\n\`\`\`sh\nls\n\`\`\`\n\n\`\`\`js\nrun('$&');\n\`\`\`\n\`\`\`js\nlast();\n\`\`\`\n`;
  const wanted = "```js from=a.md\nrun('$&');\n```\n";
  expect(withQuotedCode(`Before\n\n${quoted}After\n`, read)).toBe(`Before\n\n${wanted}After\n`);
  expect(withQuotedCode(wanted, read)).toBe(wanted);
});

it('a block that is not there stops the build', () => {
  expect(() => withQuotedCode(quoted, () => '# No code')).toThrow('a.md has no block of js to quote');
});

// `npx vitest run test/docs/with-quoted-code.test.ts -u` brings the page up to date.
it('the client’s page has the start of its README', async () => {
  const text = readFileSync(join(root, 'docs/sdk.md'), 'utf8');
  const read = (path: string) => readFileSync(join(root, 'docs', path), 'utf8');
  expect(text).toContain('from=../generated/client/README.md');
  await expect(withQuotedCode(text, read)).toMatchFileSnapshot(join(root, 'docs/sdk.md'));
});
