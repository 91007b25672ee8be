import { type Judgement, judgeLetter } from '../../adapters/judge-letter.ts';
import { chunks } from '../../domain/chunks.ts';
import type { DeadLetter } from '../stores/dead-letters.ts';
import type { OrderRecord, OrderRecords } from '../stores/order-records.ts';
import { type ReplayEffect, replayEffect } from './replay-effect.ts';

/** A dead message with all that can be said of it. */
export type ExplainedLetter = {
  letter: DeadLetter;
  judgement: Judgement;
  order: OrderRecord | undefined;
  effect: ReplayEffect;
};

const atOnce = 20;

/**
 * Holds each message against the contract, against the order that it is about and against what others say of it.
 *
 * @param all the messages that were found, of which `letters` may be a part
 */
export async function explainedLetters(
  letters: readonly DeadLetter[],
  orders: OrderRecords,
  all: readonly DeadLetter[] = letters,
): Promise<ExplainedLetter[]> {
  const contradicted = contradictedOrders(all);
  const explained: ExplainedLetter[] = [];
  for (const few of chunks(letters, atOnce)) {
    const some = few.map(async (letter) => {
      const judgement = judgeLetter(letter.body);
      const order = judgement.order_id === undefined ? undefined : await orders.get(judgement.order_id);
      const isContradicted = contradicted.has(judgement.order_id ?? '');
      return { letter, judgement, order, effect: replayEffect(judgement, order, isContradicted) };
    });
    explained.push(...(await Promise.all(some)));
  }
  return explained.sort((a, b) => (a.letter.sent_at < b.letter.sent_at ? -1 : 1));
}

/** The orders on which there are good messages of more than one type. */
function contradictedOrders(letters: readonly DeadLetter[]): Set<string> {
  const verdicts = letters.map(({ body }) => judgeLetter(body)).filter(({ kind }) => kind === 'fine');
  const byOrder = Map.groupBy(verdicts, ({ order_id = '' }) => order_id);
  return new Set(
    [...byOrder].filter(([, some]) => new Set(some.map(({ type }) => type)).size > 1).map(([id]) => id),
  );
}
