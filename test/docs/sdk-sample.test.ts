import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../src/docs/contracts.ts';
import { sampleCalls } from '../../src/docs/sample-calls.ts';
import { sdkSample } from '../../src/docs/sdk-sample.ts';
import { root } from '../support/contract.ts';
import { guides } from './guide-blocks.ts';

const { rest, resolved } = await readContracts(root);
const client = join(root, 'generated/client');

/** Every piece of TypeScript on the site, by where it stands. */
const samples = new Map([
  ...sampleCalls(rest, resolved).map((call): [string, string] => [call.operationId, sdkSample(call)]),
  ...guides.flatMap(({ name, blocks }) =>
    blocks
      .filter(({ language }) => language === 'ts')
      .map(({ code }, index): [string, string] => [`${name}-${index}`, code]),
  ),
]);

describe('TypeScript', () => {
  let folder: string;
  let faults: Map<string, string[]>;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'oms-samples-')));
    await mkdir(join(folder, 'node_modules'));
    await symlink(client, join(folder, 'node_modules/oms-client'));
    for (const [name, code] of samples) await writeFile(join(folder, `${name}.mts`), code);
    await writeFile(
      join(folder, 'wrong.mts'),
      `${samples.get('getOrder')}\nexport const wrong: number = order;\n`,
    );
    faults = compiled([...samples.keys(), 'wrong'].map((name) => join(folder, `${name}.mts`)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([...samples.keys()])('of %s compiles against the SDK', (name) => {
    expect(faults.get(join(folder, `${name}.mts`)) ?? []).toEqual([]);
  });

  it('is held against types, not against any', () => {
    expect(faults.get(join(folder, 'wrong.mts'))).toEqual([
      expect.stringMatching(/is not assignable to type 'number'/),
    ]);
  });
});

/** What the compiler finds wrong in each file, which has the SDK among its node_modules. */
function compiled(files: string[]): Map<string, string[]> {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    // What a new project has, without @types/node.
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const found = ts.getPreEmitDiagnostics(program);
  return new Map(
    files.map((name) => [
      name,
      found
        .filter(({ file }) => file?.fileName === name || !file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    ]),
  );
}
