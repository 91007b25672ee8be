import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests a folder for what is temporary, and takes it away with all that they and CDK left there. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'oms-test-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
