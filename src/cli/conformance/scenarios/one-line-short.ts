import type { Line } from '../asked.ts';
import { clauses } from '../clauses.ts';
import type { Due, Play } from '../play.ts';
import type { Scenario } from '../scenario.ts';
import { unknownSkus } from '../unknown-skus.ts';

export const oneLineShort: Scenario = {
  name: 'one line short',
  about: 'all of one sku and too much of another: none of it may be taken',
  run: async ({ stock, expect }) => {
    const sku = stock.first(4);
    const all = { sku, quantity: stock.left(sku) };
    const short = shortLine(sku, stock);
    const refused: Due = {
      verdict: 'InventoryReservationFailed',
      what: 'an order was reserved although one of its lines is short',
      because: `${stock.left(short.sku)} of ${short.sku} are left`,
      clause: clauses.allOrNone,
    };
    // A service that goes through the lines one by one may take what comes before the short one, or what comes after.
    const first = await expect(refused, [all, short]);
    const second = first && (await expect(refused, [short, all]));
    if (!second) return undefined;
    await expect(
      {
        verdict: 'InventoryReserved',
        what: 'a refused order has taken stock',
        because: `the ${all.quantity} of ${sku} in the refused orders ${first.order.id} and ${second.order.id} must be there still`,
        clause: clauses.noLine,
      },
      [{ sku, quantity: 1 }],
    );
    return undefined;
  },
};

/** One piece more than there is, of another sku. */
function shortLine(sku: string, { known, left }: Play['stock']): Line {
  const [other = ''] = [...known().filter((one) => one !== sku), ...unknownSkus(1)];
  return { sku: other, quantity: left(other) + 1 };
}
