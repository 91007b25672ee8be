import type { Answer } from './mailbox.ts';
import type { StockBook } from './stock-book.ts';

/**
 * What the run leaves behind: stock that is used up, and messages that it did not touch.
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
  const usedUp = [...sure].filter((sku) => left(sku) === 0);
  const late = strays.filter(({ sentAt }) => sentAt >= began).length;
  return [
    ...(usedUp.length > 0 ? [`Used up, put it back before another run: ${usedUp.join(', ')}.`] : []),
    ...(inDoubt.length > 0 ? [`How much is left is not known any more: ${inDoubt.join(', ')}.`] : []),
    ...(strays.length > 0
      ? [
          `On the queue of answers ${strays.length} messages are about no order of this run, ${late} of them sent meanwhile; ` +
            'they are left there.',
        ]
      : []),
  ];
}
