import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedContract } from './check.ts';
import { releasedFolder } from './contract.ts';
import { sumLine, sumsFile } from './release-sums.ts';
import { releasedFiles } from './released-files.ts';

/**
 * Keeps each contract that changed, or was never released, as a release of its version, and writes the sums anew.
 *
 * @param checked contracts that pass
 * @returns the files that were written
 */
export async function release(root: string, checked: readonly CheckedContract[]): Promise<string[]> {
  const earlier = await releasedFiles(root);
  const added = checked
    .filter(({ verdict }) => verdict?.impact !== 'none')
    .map(({ name, working }) => ({ name: `${name}-${working.version.join('.')}.yaml`, text: working.text }));
  if (added.length === 0) return [];
  await mkdir(join(root, releasedFolder), { recursive: true });
  const kept = await Promise.all(
    earlier.map(async (name) => ({ name, text: await readFile(join(root, releasedFolder, name), 'utf8') })),
  );
  for (const { name, text } of added) {
    // A release is never written over.
    await writeFile(join(root, releasedFolder, name), text, { flag: 'wx' });
  }
  const lines = [...kept, ...added].map(({ name, text }) => sumLine(name, text)).sort(byName);
  await writeFile(join(root, sumsFile), `${lines.join('\n')}\n`);
  return added.map(({ name }) => `${releasedFolder}/${name}`);
}

function byName(a: string, b: string): number {
  return a.slice(64).localeCompare(b.slice(64), 'en', { numeric: true });
}
