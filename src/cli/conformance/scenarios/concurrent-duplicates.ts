import { clauses } from '../clauses.ts';
import type { Scenario } from '../scenario.ts';
import { half, provedTaken, provedTakenOnce } from '../stock-proofs.ts';

const copies = 10;
/** A race need not be lost each time. */
const rounds = 3;

export const concurrentDuplicates: Scenario = {
  name: 'concurrent duplicates',
  about: `${copies} copies of a message at once, ${rounds} times over: stock is taken once`,
  run: async (play) => {
    const { stock, expect, mayBeAnswered } = play;
    for (let round = 1; round <= rounds; round++) {
      const sku = stock.most(4);
      const asked = await expect(
        {
          verdict: 'InventoryReserved',
          what: 'an order that is in stock was refused when its message came several times at once',
          because: `${stock.left(sku)} of ${sku} are left`,
          clause: clauses.anyOrder,
        },
        [{ sku, quantity: half(stock.left(sku)) }],
        { copies },
      );
      if (!asked) return undefined;
      // One answer to all copies is enough for OMS, as long as each later request is answered.
      await mayBeAnswered(asked, copies);
      if (!(await provedTakenOnce(play, sku)) || !(await provedTaken(play, sku))) return undefined;
    }
    return undefined;
  },
};
