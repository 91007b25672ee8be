import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedContract } from './check.ts';
import { releasedFolder } from './contract.ts';

/**
 * Keeps each contract that changed, or was never released, as a release of its version.
 *
 * @param checked contracts that pass
 * @returns the files that were written
 */
export async function release(root: string, checked: readonly CheckedContract[]): Promise<string[]> {
  const changed = checked.filter(({ verdict }) => verdict?.impact !== 'none');
  await mkdir(join(root, releasedFolder), { recursive: true });
  return Promise.all(
    changed.map(async ({ name, working }) => {
      const file = join(releasedFolder, `${name}-${working.version.join('.')}.yaml`);
      // A release is never written over.
      await writeFile(join(root, file), working.text, { flag: 'wx' });
      return file;
    }),
  );
}
