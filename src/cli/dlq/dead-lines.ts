import { judgementInWords } from '../../adapters/judgement-in-words.ts';
import type { Line } from '../labelled-lines.ts';
import { pasteable } from '../pasteable.ts';
import type { System } from '../system.ts';
import type { DeadOfOrder } from './dead-of-order.ts';
import { effectWords } from './effect-words.ts';
import { heldWords } from './held-words.ts';
import { isVerdict } from './is-verdict.ts';
import { mostLetters } from './most-letters.ts';

/** What the DLQ has of an order, for people. */
export function deadLines(dead: DeadOfOrder | undefined, { stage }: Pick<System, 'stage'>): Line[] {
  if (!dead) return [['dead', 'not known: the DLQ could not be looked into']];
  const { letters, isComplete, hidden } = dead;
  const unseen: Line[] = [
    ...(isComplete ? [] : [`OMS-OrderEventsDLQ has more than the ${mostLetters} messages looked at`]),
    ...(hidden > 0 ? [`of OMS-OrderEventsDLQ are ${heldWords(hidden)}`] : []),
  ].map((why) => ['dead', `not known: ${why}`]);
  if (letters.length === 0 && unseen.length === 0) {
    return [['dead', 'no message in OMS-OrderEventsDLQ names it']];
  }
  const named = letters.flatMap(({ letter, judgement, order, effect }): Line[] => {
    const command = pasteable(stage, `dlq redrive --select ${letter.id}`);
    return [
      ['dead', `message ${letter.id}: ${judgementInWords(judgement)}`],
      ['replay', `${effectWords(effect, order)}${isVerdict(effect) ? `, by ${command}` : ''}`],
    ];
  });
  return [...named, ...unseen];
}
