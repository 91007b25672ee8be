import { clauses } from '../clauses.ts';
import { half } from '../half.ts';
import { provedTaken } from '../proved-taken.ts';
import { provedTakenOnce } from '../proved-taken-once.ts';
import type { Scenario } from '../scenario.ts';

const copies = 10;
/** A race need not be lost each time. */
const rounds = 3;

export const concurrentDuplicates: Scenario = {
  name: 'concurrent duplicates',
  about: `${copies} copies of a message at once, ${rounds} times over: stock is taken once`,
  run: async (play) => {
    const { stock, expect, mayBeAnswered } = play;
    let answersEach = true;
    for (let round = 1; round <= rounds; round++) {
      const sku = stock.first(4);
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
      if (answersEach) answersEach = await mayBeAnswered(asked, copies);
      if (!(await provedTakenOnce(play, sku, asked)) || !(await provedTaken(play, sku))) return undefined;
    }
    return undefined;
  },
};
