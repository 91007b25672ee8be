import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A function in a process of its own. */
export type Lambda = {
  /** Its result for an event; rejects with what it threw. */
  invoke<Result>(event: unknown): Promise<Result>;
  stop(): Promise<void>;
};

/** What comes from the process. Its lines come this way too, so that those of a call are there before its result. */
export type LambdaMessage =
  | { isReady: true }
  | { printed: string }
  | { call: number; result?: unknown; failure?: string };

const root = new URL('../../', import.meta.url);

/**
 * Starts a bundled function on the Node of this project, with these variables and no other AWS ones.
 *
 * @param heard told of what it prints
 */
export async function startLambda(
  bundle: string,
  variables: Record<string, string>,
  heard: (printed: string) => void = () => {},
): Promise<Lambda> {
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
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  const started = Promise.withResolvers<void>();
  const ended = once(child, 'exit');
  child.on('message', (message: LambdaMessage) => {
    if ('isReady' in message) return started.resolve();
    if ('printed' in message) return heard(message.printed);
    const { call, result, failure } = message;
    if (failure === undefined) calls.get(call)?.resolve(result);
    else calls.get(call)?.reject(new Error(failure));
    calls.delete(call);
  });
  void ended.then(([code]) => {
    const error = new Error(`the function ended with ${code}; it printed:\n${printed}`);
    started.reject(error);
    for (const { reject } of calls.values()) reject(error);
  });
  await started.promise;

  let call = 0;
  return {
    invoke: <Result>(event: unknown) => {
      const answer = Promise.withResolvers<unknown>();
      call += 1;
      calls.set(call, answer);
      child.send({ call, event });
      return answer.promise as Promise<Result>;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
