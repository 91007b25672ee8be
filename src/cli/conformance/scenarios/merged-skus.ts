import { clauses } from '../clauses.ts';
import { provedTaken } from '../proved-taken.ts';
import type { Scenario } from '../scenario.ts';

export const mergedSkus: Scenario = {
  name: 'merged skus',
  about: 'three lines of an order, two of one sku, which OMS merges',
  run: async (play) => {
    const { stock, expect } = play;
    const sku = stock.first(10);
    const [other = sku] = stock.known().filter((one) => one !== sku);
    const merged = await expect(
      {
        verdict: 'InventoryReserved',
        what: 'an order whose lines were merged was refused',
        because: `${stock.left(sku)} of ${sku} are left`,
        clause: clauses.mergedLines,
      },
      [
        { sku, quantity: 3 },
        { sku: other, quantity: 1 },
        { sku, quantity: 4 },
      ],
    );
    if (merged) await provedTaken(play, sku);
    return undefined;
  },
};
