import { mergedLines } from '../../../src/domain/merged-lines.ts';
import type { Order } from '../ledger.ts';
import { type Finding, type Invariant, pending, type Remains } from './remains.ts';

/** What orders cost. */
export const stockInvariants: readonly Invariant[] = [
  ['stock taken is the stock of confirmed orders, of deleted ones and of given up ones', stockAddsUp],
];

function stockAddsUp({ history, orders, inventory, openingStock, givenUp }: Remains): Finding[] {
  const isGivenUp = new Set(givenUp.map(({ order_id }) => order_id));
  const taken = Map.groupBy(
    inventory.verdicts.filter((verdict) => verdict.taken.length > 0),
    ({ event }) => event.order_id,
  );
  const perOrder = [...taken].flatMap(([id, takings]): Finding[] => {
    const order = orders.get(id);
    const puts = history.of(id).filter(({ by }) => by === 'put');
    const last = puts.at(-1);
    if (!last) return [{ what: 'stock was taken for it, but it never was', orders: [id] }];
    if (takings.length > puts.length)
      return [{ what: `stock was taken ${takings.length} times`, orders: [id] }];
    // What an earlier one of its key took stays taken.
    if (
      puts.length === 1 &&
      order &&
      order.status !== 'CONFIRMED' &&
      !(order.status === pending && isGivenUp.has(id))
    ) {
      return [{ what: `stock was taken, but it is ${order.status}`, orders: [id] }];
    }
    const { items } = last.after as Order;
    const asked = JSON.stringify(mergedLines(items));
    if (JSON.stringify(takings[0]?.taken) === asked) return [];
    return [{ what: `stock was taken for ${JSON.stringify(takings[0]?.taken)}, not ${asked}`, orders: [id] }];
  });
  const unpaid = [...orders].filter(([id, { status }]) => status === 'CONFIRMED' && !taken.has(id));
  const sums = Object.entries(openingStock).flatMap(([sku, opening]) => {
    const lines = [...taken.values()].flat().flatMap((verdict) => verdict.taken);
    const sum = lines.reduce((total, line) => total + (line.sku === sku ? line.quantity : 0), 0);
    const left = inventory.left.get(sku);
    return opening - sum === left ? [] : [{ what: `${sku}: ${opening} - ${sum} is not ${left}`, orders: [] }];
  });
  return [
    ...perOrder,
    ...unpaid.map(([id]) => ({ what: 'it is confirmed without stock', orders: [id] })),
    ...sums,
  ];
}
