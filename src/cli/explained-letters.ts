import { type Judgement, judgeLetter } from './judge-letter.ts';
import { type ReplayEffect, replayEffect } from './replay-effect.ts';
import type { DeadLetter } from './stores/dead-letters.ts';
import type { OrderRecord, OrderRecords } from './stores/order-records.ts';

/** A dead message with all that can be said of it. */
export type ExplainedLetter = {
  letter: DeadLetter;
  judgement: Judgement;
  order: OrderRecord | undefined;
  effect: ReplayEffect;
};

const atOnce = 20;

/** Holds each message against the contract and against the order that it is about. */
export async function explainedLetters(
  letters: readonly DeadLetter[],
  orders: OrderRecords,
): Promise<ExplainedLetter[]> {
  const explained: ExplainedLetter[] = [];
  for (let i = 0; i < letters.length; i += atOnce) {
    const some = letters.slice(i, i + atOnce).map(async (letter) => {
      const judgement = judgeLetter(letter.body);
      const order = judgement.order_id === undefined ? undefined : await orders.get(judgement.order_id);
      return { letter, judgement, order, effect: replayEffect(judgement, order) };
    });
    explained.push(...(await Promise.all(some)));
  }
  return explained.sort((a, b) => (a.letter.sent_at < b.letter.sent_at ? -1 : 1));
}
