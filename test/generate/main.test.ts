import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { root } from '../support/contract.ts';
import { runTypescript } from '../support/run.ts';

// A copy of the project lies outside it, so that what is written goes there.
async function copiedProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-generate-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const parts = ['src', 'infra', 'generated', 'openapi.yaml', 'asyncapi.yaml', 'package.json', 'LICENSE'];
  await Promise.all(parts.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

it.each<[string, string, RegExp, string, string]>([
  [
    'an operation without its name',
    'openapi.yaml',
    /operationId: getOrder\n/,
    '\n',
    'openapi.yaml: get /orders/{id} needs an operationId and x-required-scopes',
  ],
  [
    'a reference that leads nowhere',
    'openapi.yaml',
    /\$ref: '#\/components\/schemas\/Order'/,
    "$ref: '#/components/schemas/Odrer'",
    "openapi.yaml: Can't resolve $ref, at #/",
  ],
  ['an openapi.yaml that is no YAML', 'openapi.yaml', /paths:\n/, 'paths: {\n', 'openapi.yaml: '],
  ['an asyncapi.yaml that is no YAML', 'asyncapi.yaml', /channels:\n/, 'channels: [\n', 'asyncapi.yaml: '],
])(
  'npm run generate and npm run docs tell of %s, by its file, and leave what is there',
  async (_what, file, search, replacement, told) => {
    const folder = await copiedProject();
    const contract = await readFile(join(folder, file), 'utf8');
    expect(contract).toMatch(search);
    await writeFile(join(folder, file), contract.replace(search, replacement));
    for (const main of ['src/generate/main.ts', 'src/docs/main.ts']) {
      const { code, out, err } = await runTypescript(join(folder, main), []);
      expect([code, out, err], main).toEqual([2, '', expect.stringContaining(told)]);
      expect(err, main).not.toMatch(/^ +at |node:internal/m);
    }
    expect(await readFile(join(folder, 'generated/openapi.ts'), 'utf8')).toBe(
      await readFile(join(root, 'generated/openapi.ts'), 'utf8'),
    );
  },
);

it('npm run docs refuses an option that it has not in one line', async () => {
  const { code, out, err } = await runTypescript('src/docs/main.ts', ['--open']);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining("'--open'")]);
  expect(err.trimEnd()).not.toContain('\n');
});
