import { clauses } from '../clauses.ts';
import type { Scenario } from '../scenario.ts';

export const normal: Scenario = {
  name: 'normal',
  about: 'two skus that are in stock',
  run: async ({ stock, expect }) => {
    const [first = '', second = first] = stock.known();
    await expect(
      {
        verdict: 'InventoryReserved',
        what: 'an order that is in stock was refused',
        because: `there are ${stock.left(first)} of ${first} and ${stock.left(second)} of ${second}, ${stock.proviso}`,
        clause: clauses.everyLine,
      },
      [
        { sku: first, quantity: 2 },
        { sku: second, quantity: 1 },
      ],
    );
    return undefined;
  },
};
