import type { Asked } from './asked.ts';
import { clauses } from './clauses.ts';
import type { Play } from './play.ts';

/** Asks for two pieces, which must be there when an order was for `half` of the stock, and took it once. */
export function provedTakenOnce(
  { stock, expect }: Play,
  sku: string,
  { order }: Asked,
): Promise<Asked | undefined> {
  const left = stock.left(sku);
  return expect(
    {
      verdict: 'InventoryReserved',
      what: 'stock was taken more than once for one order',
      because: `order ${order.id} has taken half of the stock, so ${left} pieces must be left`,
      clause: clauses.takenOnce,
    },
    [{ sku, quantity: 2 }],
  );
}
