import { clauses } from '../clauses.ts';
import { linesInWords } from '../lines-in-words.ts';
import type { Play } from '../play.ts';
import { provedTaken } from '../proved-taken.ts';
import type { Scenario } from '../scenario.ts';

const rivals = 10;

export const lastPieces: Scenario = {
  name: 'last pieces',
  about: `${rivals} orders at once, each for all that must be left: one gets it, then nothing is left`,
  run: async (play) => {
    // The stock of the next one shows later whether any was taken again.
    const sku = play.stock.first(1);
    if (await race(play, sku)) await provedTaken(play, sku);
    return undefined;
  },
};

/** True when one order got all, as the reckoning has it. */
async function race({ stock, find, ask, answered, verdict }: Play, sku: string): Promise<boolean> {
  const all = [{ sku, quantity: stock.left(sku) }];
  const orders = await Promise.all(Array.from({ length: rivals }, () => ask(all)));
  for (const order of orders) if (!(await answered(order))) return false;
  const winners = orders.filter((order) => verdict(order) === 'InventoryReserved');
  if (winners.length === 1) {
    stock.settle(all, 'InventoryReserved');
    return true;
  }
  stock.doubt(all);
  const isOversold = winners.length > 1;
  find({
    severity: 'fault',
    what: isOversold ? 'the same pieces were reserved more than once' : 'fewer pieces are left than must be',
    expected: `InventoryReserved for one of ${rivals} orders, each for the last ${linesInWords(all)}`,
    came: `InventoryReserved for ${winners.length === 0 ? 'none' : winners.length} of them`,
    clause: isOversold ? clauses.everyLine : clauses.takenOnce,
    order_ids: (isOversold ? winners : orders).map(({ order }) => order.id),
  });
  return false;
}
