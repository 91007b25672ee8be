import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the folder that keeps the tables this process's own.
 *
 * @throws Error in words for a person when it cannot be made or another process has it
 */
export async function claimDataDir(folder: string): Promise<void> {
  const mark = join(folder, 'process-id');
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`OMS_DATA_DIR is "${folder}", where no folder can be made`, { cause });
  }
  const owner = Number(await readFile(mark, 'utf8').catch(() => ''));
  if (owner !== process.pid && isAlive(owner)) {
    throw new Error(`OMS_DATA_DIR is "${folder}", which process ${owner} is using; end it first`);
  }
  await writeFile(mark, String(process.pid));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
