import type { SweepPolicy } from '../domain/sweep-policy.ts';

const second = 1_000;

/** The deployed sweeper waits for minutes; on a laptop somebody is watching. */
export const localSweepPolicy: SweepPolicy = { firstAfter: 5 * second, giveUpAfter: 55 * 60 * second };

/** Calls the sweeper as its schedule does, a second after the last sweep has ended; `stop` waits for one under way. */
export function startSweepTimer(
  sweep: () => Promise<void>,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      running = sweep()
        .catch(failed)
        .finally(() => timer && next());
    }, second);
  };
  next();
  return {
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
