import { clauses } from './clauses.ts';
import type { Play } from './play.ts';

/** The largest part of a sku's stock after which it shows whether it was taken twice: then fewer than two are left. */
export function half(left: number): number {
  return Math.floor(left / 2);
}

/** Asks for two pieces, which must be there when `half` of the stock was taken, and was taken once. */
export async function provedTakenOnce({ stock, expect }: Play, sku: string): Promise<boolean> {
  const left = stock.left(sku);
  const taken = await expect(
    {
      verdict: 'InventoryReserved',
      what: 'stock was taken more than once for one order',
      because: `half of the stock was taken for one order, so ${left} pieces must be left`,
      clause: clauses.takenOnce,
    },
    [{ sku, quantity: 2 }],
  );
  return taken !== undefined;
}

/** Asks for one piece more than must be left, which takes nothing when it is refused. */
export async function provedTaken({ stock, expect }: Play, sku: string): Promise<boolean> {
  const left = stock.left(sku);
  const refused = await expect(
    {
      verdict: 'InventoryReservationFailed',
      what: 'an order was reserved that asks for more than there is',
      because: `${left} pieces are left when the orders before were reserved in full`,
      clause: clauses.everyLine,
    },
    [{ sku, quantity: left + 1 }],
  );
  return refused !== undefined;
}
