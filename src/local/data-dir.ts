import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Level } from 'level';

/**
 * Makes the folder that keeps the tables this process's own. The lock is LevelDB's, which the system takes from a process
 * that ends, however it ends; dynalite has one as well, but says nothing of it.
 *
 * @returns gives the folder back
 * @throws Error in words for a person when it cannot be made or another process has it
 */
export async function claimDataDir(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`OMS_DATA_DIR is "${folder}", where no folder can be made`, { cause });
  }
  const lock = new Level(join(folder, 'lock'));
  try {
    await lock.open();
  } catch (cause) {
    const why = isLocked(cause)
      ? 'which another npm start is using; end that first'
      : 'where no lock can be made';
    throw new Error(`OMS_DATA_DIR is "${folder}", ${why}`, { cause });
  }
  return () => lock.close();
}

function isLocked(error: unknown): boolean {
  const reason = error instanceof Error ? error.cause : undefined;
  return reason instanceof Error && 'code' in reason && reason.code === 'LEVEL_LOCKED';
}
