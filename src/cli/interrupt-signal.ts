import type { EventEmitter } from 'node:events';

/**
 * Signals that end the process at once. Not two: npm passes a Ctrl-C on to a command that has it from the terminal
 * already, how soon depends on the machine.
 */
const most = 3;

/** What the outside does to a command that is to end. */
type Outside = {
  signals: Pick<EventEmitter, 'on'>;
  exit: (code: number) => void;
};

/** Aborted at the first Ctrl-C, for the command to end in order; the third ends the process at once. */
export function interruptSignal({ signals, exit }: Outside): AbortSignal {
  const controller = new AbortController();
  let count = 0;
  const interrupt = () => {
    controller.abort();
    if (++count >= most) exit(130);
  };
  for (const name of ['SIGINT', 'SIGTERM']) signals.on(name, interrupt);
  return controller.signal;
}
