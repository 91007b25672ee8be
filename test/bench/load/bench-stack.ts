import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The local stack, as `npm start` starts it, in a process of its own. */
export type BenchStack = {
  url: string;
  key: string;
  /** How many orders it told to be confirmed so far. */
  confirmed(): number;
  /** When that many were, on the clock of `performance.now()`. */
  reached(confirmed: number, withinMs: number): Promise<number>;
  stop(): Promise<void>;
};

/** Starts the stack on a free port. */
export async function startBenchStack(): Promise<BenchStack> {
  const key = 'bench-key';
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS_|NODE_|OMS_)/.test(name));
  const child = spawn(
    `${root}node_modules/node/bin/node`,
    ['--disable-warning=ExperimentalWarning', `${root}src/local/main.ts`],
    {
      cwd: root,
      env: { ...Object.fromEntries(inherited), PORT: '0', OMS_API_KEY: key },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // By id: a write that the SDK made twice, for its answer was late, tells of a verdict that came again.
  const confirmed = new Set<string>();
  const waiting = new Set<() => void>();
  const url = Promise.withResolvers<string>();
  let last = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (/ready/.test(line) && found) url.resolve(found);
    const { groups } =
      /"message":"(?:order_confirmed|event_repeated)".*"order_id":"(?<id>[^"]+)"/.exec(line) ?? {};
    if (groups?.id === undefined) return;
    confirmed.add(groups.id);
    for (const wake of waiting) wake();
  });
  child.stderr.on('data', (chunk) => {
    last = String(chunk);
  });
  void once(child, 'exit').then(() => url.reject(new Error(`the stack ended: ${last}`)));

  return {
    url: await url.promise,
    key,
    confirmed: () => confirmed.size,
    reached: (wanted, withinMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(wake);
          reject(new Error(`${confirmed.size} of ${wanted} orders were confirmed within ${withinMs} ms`));
        }, withinMs);
        const wake = () => {
          if (confirmed.size < wanted) return;
          clearTimeout(timer);
          waiting.delete(wake);
          resolve(performance.now());
        };
        waiting.add(wake);
        wake();
      }),
    stop: () => stopped(child),
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
