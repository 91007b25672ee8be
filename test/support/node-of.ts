import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './contract.ts';

const run = promisify(execFile);

/** The Node of that major version: the project's own, or the machine's. */
export async function nodeOf(major: number): Promise<string | undefined> {
  const folders = [join(root, 'node_modules/.bin'), ...(process.env.PATH ?? '').split(delimiter)];
  for (const node of folders.map((folder) => join(folder, 'node')).filter(existsSync)) {
    const { stdout } = await run(node, ['--version']);
    if (stdout.startsWith(`v${major}.`)) return node;
  }
  return undefined;
}
