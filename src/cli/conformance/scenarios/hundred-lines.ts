import { clauses } from '../clauses.ts';
import type { Play } from '../play.ts';
import type { Scenario } from '../scenario.ts';
import { unknownSkus } from '../unknown-skus.ts';

const most = 100;

export const hundredLines: Scenario = {
  name: '100 lines',
  about: 'the most skus that an order can have',
  run: async (play) => {
    const known = play.stock.known().slice(0, most);
    return known.length === most ? reserved(play, known) : refused(play, known);
  },
};

async function reserved({ expect }: Play, skus: readonly string[]): Promise<string> {
  await expect(
    {
      verdict: 'InventoryReserved',
      what: 'an order of 100 skus that are in stock was refused',
      because: 'one piece of each is left',
      clause: clauses.mostLines,
    },
    skus.map((sku) => ({ sku, quantity: 1 })),
  );
  return 'each of them in stock';
}

/** With fewer skus that are in stock the others are unknown, so that nothing may be taken. */
async function refused({ stock, expect }: Play, skus: readonly string[]): Promise<string> {
  const unknown = unknownSkus(most - skus.length);
  const remark = `${unknown.length} of them unknown, so none may be taken (give 100 --sku to see all reserved)`;
  const lines = [
    ...skus.map((sku) => ({ sku, quantity: stock.left(sku) })),
    ...unknown.map((sku) => ({ sku, quantity: 1 })),
  ];
  const asked = await expect(
    {
      verdict: 'InventoryReservationFailed',
      what: 'an order of 100 lines was reserved although most of its skus do not exist',
      because: `${unknown.length} of its skus do not exist`,
      clause: clauses.allOrNone,
    },
    lines,
  );
  const [sku] = skus;
  if (!asked || sku === undefined) return remark;
  await expect(
    {
      verdict: 'InventoryReserved',
      what: 'a refused order has taken stock',
      because: `the ${stock.left(sku)} of ${sku} in the refused order ${asked.order.id} must be there still`,
      clause: clauses.noLine,
    },
    [{ sku, quantity: 1 }],
  );
  return remark;
}
