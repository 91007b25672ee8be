import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Whether there is a moto_server on the PATH. */
export const isMotoInstalled = spawnSync('moto_server', ['--help']).status === 0;

/** Starts [moto](https://docs.getmoto.org/), AWS in a process, on a port of its own choice. */
export async function startMotoServer(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(server, 'exit');
  let printed = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
        if (found) resolve(found);
      });
    }
    ended.then(() => reject(new Error(`moto_server ended:\n${printed}`)), reject);
  });
  return {
    endpoint,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
