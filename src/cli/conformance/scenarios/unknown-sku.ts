import { clauses } from '../clauses.ts';
import type { Scenario } from '../scenario.ts';
import { unknownSkus } from '../unknown-skus.ts';

export const unknownSku: Scenario = {
  name: 'unknown sku',
  about: 'a sku that does not exist',
  run: async ({ expect }) => {
    await expect(
      {
        verdict: 'InventoryReservationFailed',
        what: 'a sku that does not exist was reserved',
        because: 'nobody has any of it',
        clause: clauses.everyLine,
      },
      unknownSkus(1).map((sku) => ({ sku, quantity: 1 })),
    );
    return undefined;
  },
};
