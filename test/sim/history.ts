import type { Write } from './dynamo-model.ts';
import type { Item } from './expressions.ts';

/** A write to an order, and when it took place. */
export type Step = Omit<Write, 'table' | 'key'> & { at: number };

/** What the orders really went through, as the table saw it. Absence is undefined. */
export type History = {
  add(order_id: string, step: Step): void;
  of(order_id: string): readonly Step[];
  all(): Iterable<[order_id: string, steps: readonly Step[]]>;
  /** All that an order was between two moments, both included. */
  between(order_id: string, from: number, to: number): (Item | undefined)[];
};

export function buildHistory(): History {
  const steps = new Map<string, Step[]>();
  const of = (order_id: string): readonly Step[] => steps.get(order_id) ?? [];
  return {
    add: (order_id, step) => {
      const earlier = steps.get(order_id);
      if (earlier) earlier.push(step);
      else steps.set(order_id, [step]);
    },
    of,
    all: () => steps,
    between: (order_id, from, to) => {
      const before = of(order_id).findLast(({ at }) => at < from)?.after;
      const during = of(order_id).filter(({ at }) => from <= at && at <= to);
      return [before, ...during.map(({ after }) => after)];
    },
  };
}
