import { execFile } from 'node:child_process';
import { root } from './contract.ts';

/** How a program ended, with -1 for one that a signal ended, and what it printed. */
export type Ran = { code: number; out: string; err: string };

/** Runs a program to its end, in the project's root unless the options say otherwise. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string | undefined> } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, maxBuffer: 2 ** 28, ...options }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** Runs a file of TypeScript by the Node that runs the tests. */
export function runTypescript(file: string, args: readonly string[], cwd = root): Promise<Ran> {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], { cwd });
}
