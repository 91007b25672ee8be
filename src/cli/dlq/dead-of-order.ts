import type { Effects } from '../command.ts';
import { explainError } from '../explain-error.ts';
import type { System } from '../system.ts';
import { type ExplainedLetter, explainedLetters } from './explained-letters.ts';
import { mostLetters } from './most-letters.ts';

/** The dead messages that name an order, and whether there may be others. */
export type DeadOfOrder = { letters: ExplainedLetter[]; isComplete: boolean; hidden: number };

/** Looks into the DLQ for an order; undefined, and a note, where that cannot be done. */
export async function deadOfOrder(
  id: string,
  system: System,
  { out }: Effects,
): Promise<DeadOfOrder | undefined> {
  try {
    const queue = await system.deadLetters();
    return await queue.whileHeld({ most: mostLetters }, async ({ letters, isComplete, hidden }) => ({
      letters: await explainedLetters(
        letters.filter(({ body }) => body.toLowerCase().includes(id)),
        system.orders,
      ),
      isComplete,
      hidden,
    }));
  } catch (error) {
    out.note(`could not look into the DLQ: ${explainError(error)}`);
    return undefined;
  }
}
