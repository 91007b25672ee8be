import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { check } from '../../src/compat/check.ts';
import { release } from '../../src/compat/release.ts';
import { asyncapi, openapi } from '../support/contract.ts';
import { type Edits, edited } from './edited.ts';

const contracts = { openapi, asyncapi };

export type ContractName = keyof typeof contracts;

/** A folder, for the time of a test, whose contracts were released as 1.0.0 and are as they were. */
export async function releasedProject() {
  const folder = await mkdtemp(join(tmpdir(), 'oms-compat-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'released'));
  const project = {
    folder,

    /** Gives a contract other contents than those of 1.0.0. */
    async put(name: ContractName, edits: Edits): Promise<void> {
      const document = edited(contracts[name], { '/info/version': '1.0.0', ...edits });
      await project.write(`${name}.yaml`, stringify(document, { aliasDuplicateObjects: false }));
    },

    write: (file: string, text: string) => writeFile(join(folder, file), text),

    accept: (...entries: Record<string, unknown>[]) =>
      project.write('released/accepted-breaks.yaml', stringify(entries)),

    /** What `check` says of a contract, and whether it passes. */
    async judged(name: ContractName): Promise<{ passes: boolean; text: string }> {
      const checked = (await check(folder, false)).find((contract) => contract.name === name);
      return { passes: checked?.verdict?.faults.length === 0, text: checked?.text ?? '' };
    },

    /** Releases what passes. */
    release: async () => release(folder, await check(folder, true)),
  };
  await project.put('openapi', {});
  await project.put('asyncapi', {});
  await project.release();
  return project;
}
