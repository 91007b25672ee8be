import type { Asked } from './asked.ts';
import { clauses } from './clauses.ts';
import type { Play } from './play.ts';

/** Asks for one piece more than must be left, which takes nothing when it is refused. */
export function provedTaken({ stock, expect }: Play, sku: string): Promise<Asked | undefined> {
  const left = stock.left(sku);
  return expect(
    {
      verdict: 'InventoryReservationFailed',
      what: 'an order was reserved that asks for more than there is',
      because: `${left} pieces are left when the orders before were reserved in full`,
      clause: clauses.everyLine,
    },
    [{ sku, quantity: left + 1 }],
  );
}
