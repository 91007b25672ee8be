import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/**
 * Runs one of the hosts in a process of its own, on this project's Node.
 *
 * @returns what it tells, which is JSON on its file descriptor 3
 * @throws Error with what it printed, when it tells nothing
 */
export async function runHost(
  host: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<unknown> {
  const file = fileURLToPath(new URL(host, import.meta.url));
  const child = spawn(node, [file, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A handler that never answers ends the bench, and does not keep it.
    timeout: 60_000,
  });
  let [told, printed] = ['', ''];
  child.stdio[3]?.on('data', (chunk) => {
    told += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  await once(child, 'close');
  if (told === '') throw new Error(`${args[0]} told nothing; it printed:\n${printed}`);
  return JSON.parse(told);
}
