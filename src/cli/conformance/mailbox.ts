import { type Judgement, judgeLetter } from '../../adapters/judge-letter.ts';
import { Failure } from '../failure.ts';
import type { ImsQueues, VerdictLetter } from '../stores/ims-queues.ts';

/** A message from the service, held against asyncapi.yaml. */
export type Answer = VerdictLetter & { judgement: Judgement };

/** The answers of the service, by the order that they are about. */
export type Mailbox = {
  /** From now on the answers about this order belong to the run, and are taken off the queue. */
  open(order_id: string): void;
  answersTo(order_id: string): readonly Answer[];
  /** What came besides; it stays on the queue, held until `close`. */
  strays(): readonly Answer[];
  /** Takes answers until there are enough; false when that took too long. */
  until(isEnough: () => boolean, withinMs: number): Promise<boolean>;
  /** Lets all that is not the run's be read by others again. */
  close(): Promise<void>;
};

/** @param signal ends the waiting */
export function buildMailbox(queues: ImsQueues, signal: AbortSignal): Mailbox {
  const answers = new Map<string, Map<string, Answer>>();
  const strays = new Map<string, Answer>();

  return {
    open: (order_id) => {
      answers.set(order_id, new Map());
    },
    answersTo: (order_id) => [...(answers.get(order_id)?.values() ?? [])],
    strays: () => [...strays.values()],
    until: async (isEnough, withinMs) => {
      const late = AbortSignal.timeout(withinMs);
      while (!isEnough()) {
        // A call that is under way is not cut off: what it receives would be out of everyone's sight.
        if (late.aborted) return false;
        if (signal.aborted) throw new Failure('interrupted; the stock that was taken stays taken');
        await take();
      }
      return true;
    },
    close: () => queues.release([...strays.values()]),
  };

  async function take(): Promise<void> {
    const letters = await queues.receive();
    const own = letters.filter(file);
    await queues.remove(own);
  }

  /** True when it is about an order of this run. By its id one that SQS delivers twice counts once. */
  function file(letter: VerdictLetter): boolean {
    const judgement = judgeLetter(letter.body);
    const mine = answers.get(judgement.order_id ?? '');
    (mine ?? strays).set(letter.id, { ...letter, judgement });
    return mine !== undefined;
  }
}
