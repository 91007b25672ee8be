import { execFileSync } from 'node:child_process';

/** The words of a command that was pasted into a terminal, as its shell takes them apart. */
export function pasted(line: string): string[] {
  return execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}
