import type { Line, Verdict } from './asked.ts';
import { NotPlayed } from './not-played.ts';

/**
 * What the service must have left of each sku, reckoned from its verdicts. A sku whose stock is in doubt after a
 * finding is not asked for again, so that one fault is not told as many.
 */
export type StockBook = {
  /** What may be wrong with the stock that was stated, in words for a finding. */
  proviso: string;
  /** Skus whose stock is known, in the order in which they were stated. */
  known(): string[];
  /**
   * The first of them with so many pieces left.
   *
   * @throws NotPlayed when there is none
   */
  first(atLeast: number): string;
  left(sku: string): number;
  /** True when the stock of none of them is in doubt. */
  isSure(lines: readonly Line[]): boolean;
  settle(lines: readonly Line[], verdict: Verdict): void;
  doubt(lines: readonly Line[]): void;
};

/** @param stated the pieces of each sku at the start */
export function buildStockBook(stated: ReadonlyMap<string, number>, proviso: string): StockBook {
  const pieces = new Map(stated);
  const doubted = new Set<string>();
  const left = (sku: string) => pieces.get(sku) ?? 0;
  const known = () => [...pieces.keys()].filter((sku) => !doubted.has(sku));

  return {
    proviso,
    known,
    left,
    isSure: (lines) => lines.every(({ sku }) => !doubted.has(sku)),
    first: (atLeast) => {
      const skus = known();
      const sku = skus.find((one) => left(one) >= atLeast);
      if (sku !== undefined) return sku;
      if (skus.length === 0) throw new NotPlayed('no sku is left whose stock is known after these faults');
      throw new NotPlayed(`it needs ${atLeast} pieces of a sku, and fewer are left`);
    },
    settle: (lines, verdict) => {
      if (verdict !== 'InventoryReserved') return;
      for (const { sku, quantity } of lines) if (pieces.has(sku)) pieces.set(sku, left(sku) - quantity);
    },
    doubt: (lines) => {
      for (const { sku } of lines) doubted.add(sku);
    },
  };
}
