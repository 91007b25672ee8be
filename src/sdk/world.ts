/** What a patient client needs of its surroundings. */
export type World = {
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Milliseconds since 1970, by a clock that may be set. */
  today(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
};

/** The platform's own. */
export const realWorld: World = {
  now: () => performance.now(),
  today: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', abort, { once: true });
    }),
};
