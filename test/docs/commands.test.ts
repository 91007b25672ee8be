import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownit from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { parseCommandLine } from '../../src/cli/parse-command-line.ts';
import { root } from '../support/contract.ts';
import { shellWords } from '../support/shell-words.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const files = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = ['README.md', 'CONTRIBUTING.md', ...files.map((file) => join('docs', file))]
  .filter((page) => page.endsWith('.md'))
  .map((page) => ({ page, text: readFileSync(join(root, page), 'utf8') }));

/** What stands behind `oms` wherever a page shows a command of it. */
function omsLines(page: string): string[] {
  const tokens = markdownit().parse(page, {});
  const blocks = tokens.filter(({ type }) => type === 'fence').map(({ content }) => content);
  const spans = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'code_inline')
    .map(({ content }) => content);
  return [
    ...blocks
      .flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
      .flatMap((line) => /(?:npm run oms -- |^(?:\$ )?oms )(.+)/.exec(line)?.[1] ?? []),
    ...spans
      .flatMap((span) => /^(?:npm run oms -- |oms )(.+)/.exec(span)?.[1] ?? [])
      // One that is only spoken of, by its name or its group's, is not there to be pasted.
      .filter(
        (line) => line !== 'COMMAND' && !commands.some(({ name }) => `${name} `.startsWith(`${line} `)),
      ),
  ];
}

it('commands are found in blocks, with or without a prompt, in text, in tables and in what was printed', () => {
  const page = `
\`oms a\`, or \`npm run oms -- b --c "D E"\`; \`oms verify\` and \`oms dlq\` are only names, \`room\` is none.

| \`oms d\` |
|---|
| \`npm run oms -- e\` |

\`\`\`sh
oms f --g \\
  H
OMS_API_KEY=x npm run oms -- i
npm run other -- j
\`\`\`

1. In a list:

   \`\`\`
   $ oms k
   oms: it failed
   Go on with: npm run oms -- l
   \`\`\`
`;
  expect(omsLines(page)).toEqual(['f --g H', 'i', 'k', 'l', 'a', 'b --c "D E"', 'd', 'e']);
});

it.each([
  ['a b  c', ['a', 'b', 'c']],
  [`--a "b c" 'd "e"'`, ['--a', 'b c', 'd "e"']],
  [`--a="b \\"c\\" \\d" e\\ f`, ['--a=b "c" \\d', 'e f']],
  [`"$(date -u +%F)" S-{1..9}`, ['$(date -u +%F)', 'S-{1..9}']],
  ['a # b', ['a']],
  ['a && b', ['a']],
  ['a "# b" > c', ['a', '# b']],
  ['', []],
])('a shell makes of %s its words', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

describe('what the pages show is understood:', () => {
  const shown = pages.flatMap(({ page, text }) => omsLines(text).map((line) => ({ page, line })));
  it.each(shown)('$page: oms $line', ({ line }) => {
    expect(parseCommandLine(shellWords(line), commands)).toBeTruthy();
  });
});

describe('the table of commands in docs/oms.md', () => {
  const page = pages.find(({ page }) => page === 'docs/oms.md')?.text ?? '';
  const [, table = ''] = /^\| Command \| Does .*\n.*\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const rows = table
    .trimEnd()
    .split('\n')
    .map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));

  it('has each command, as it can be called', () => {
    const called = rows.map(([line = '']) => parseCommandLine(shellWords(line), commands));
    expect(called.map((one) => one.ask === 'run' && one.command.name)).toEqual(
      commands.map(({ name }) => name),
    );
  });

  it.each(rows)('names options that there are, behind %s', (line, ...spans) => {
    const own = commands.find(({ name }) => `${line} `.startsWith(`${name} `))?.options ?? {};
    const named = spans.flatMap((span) => /^--([a-z-]+)/.exec(span)?.[1] ?? []);
    expect(Object.keys(own)).toEqual(expect.arrayContaining(named));
  });
});

it.each(pages)('$page runs scripts that package.json has', ({ text }) => {
  const run = [...text.matchAll(/\bnpm run\s+(?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
});

it.each(pages)(
  '$page has no comment in a block to paste, which zsh, as macOS has it, takes for words',
  ({ text }) => {
    const blocks = markdownit()
      .parse(text, {})
      .filter(({ type, info }) => type === 'fence' && /^(?:sh|console)\b/.test(info));
    expect(blocks.flatMap(({ content }) => content.match(/.*(?<!\S)#.*/g) ?? [])).toEqual([]);
  },
);
