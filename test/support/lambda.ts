import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A function in a process of its own. */
export type Lambda = {
  /** Its result for one event at a time; rejects with what it threw. */
  invoke<Result>(event: unknown): Promise<Result>;
  stop(): Promise<void>;
};

const root = new URL('../../', import.meta.url);

/** Starts a bundled function on the Node of this project, with these variables and no other AWS ones. */
export async function startLambda(bundle: string, variables: Record<string, string>): Promise<Lambda> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS_|NODE_|VITEST)/.test(name));
  const child = fork(new URL('test/support/lambda-host.ts', root), [pathToFileURL(bundle).href], {
    execPath: fileURLToPath(new URL('node_modules/.bin/node', root)),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...Object.fromEntries(inherited), ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const ended = once(child, 'exit');
  const next = async () => {
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    if (typeof answer === 'object' && answer !== null) return answer;
    throw new Error(`the function ended with ${answer}; it printed:\n${printed}`);
  };
  await next();

  return {
    invoke: async (event) => {
      child.send({ event });
      const { result, failure } = await next();
      if (failure !== undefined) throw new Error(failure);
      return result;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
