import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../support/contract.ts';

/** The docs site in a folder of its own. */
export type BuiltSite = {
  folder: string;
  /** File contents by name, relative to the folder. */
  files: Map<string, string>;
  remove(): Promise<void>;
};

/** Builds the site as `npm run docs` does. */
export async function buildSite(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-site-'));
  await promisify(execFile)('npm', ['--silent', 'run', 'docs', '--', folder], { cwd: root });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return { folder, files: new Map(files), remove: () => rm(folder, { recursive: true }) };
}
