import { createHash } from 'node:crypto';
import { releasedFolder } from './contract.ts';

/** Where the sums of the released contracts are kept, in the form of `sha256sum`. */
export const sumsFile = `${releasedFolder}/SHA256SUMS`;

/** The line of a file in it. */
export function sumLine(name: string, text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${name}`;
}
