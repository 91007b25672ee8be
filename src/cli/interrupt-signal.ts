import type { EventEmitter } from 'node:events';

/** Milliseconds in which two signals are one Ctrl-C: npm passes it on to a command that has it from the terminal already. */
const onePress = 500;

/** What the outside does to a command that is to end. */
type Outside = {
  signals: Pick<EventEmitter, 'on'>;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
  exit: (code: number) => void;
};

/** Aborted at the first Ctrl-C, for the command to end in order; a second one ends the process at once. */
export function interruptSignal({ signals, now, exit }: Outside): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  const interrupt = () => {
    first ??= now();
    if (now() - first > onePress) exit(130);
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM']) signals.on(name, interrupt);
  return controller.signal;
}
