import { howMany } from '../how-many.ts';
import { linesInWords } from './lines-in-words.ts';
import type { Answer } from './mailbox.ts';
import type { StockBook } from './stock-book.ts';

/**
 * What the run leaves behind: stock that is taken, and messages that it did not touch.
 *
 * @param began when the run began, by the clock of SQS
 */
export function remarksOf(
  stated: ReadonlyMap<string, number>,
  { known, left }: StockBook,
  strays: readonly Answer[],
  began: number,
): string[] {
  const sure = new Set(known());
  const inDoubt = [...stated.keys()].filter((sku) => !sure.has(sku));
  const taken = [...sure]
    .map((sku) => ({ sku, quantity: (stated.get(sku) ?? 0) - left(sku) }))
    .filter(({ quantity }) => quantity > 0);
  const late = strays.filter(({ sentAt }) => sentAt >= began).length;
  return [
    ...(taken.length > 0 ? [`Taken, put it back before another run: ${linesInWords(taken)}.`] : []),
    ...(inDoubt.length > 0 ? [`How much is left is not known any more: ${inDoubt.join(', ')}.`] : []),
    ...(strays.length > 0
      ? [
          `On the queue of answers ${howMany(strays.length, 'message')} ${strays.length === 1 ? 'is' : 'are'} about no order of this run, ${late} of them sent meanwhile; ` +
            `${strays.length === 1 ? 'it is' : 'they are'} left there.`,
        ]
      : []),
  ];
}
