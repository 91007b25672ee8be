import type { Asked } from '../asked.ts';
import { changedVerdict } from '../changed-verdict.ts';
import { clauses } from '../clauses.ts';
import { NotPlayed } from '../not-played.ts';
import type { Play } from '../play.ts';
import { provedTaken } from '../proved-taken.ts';
import type { Scenario } from '../scenario.ts';

/**
 * Comes last. By then a sku has nothing left, so that who decides on one of its orders anew refuses what it has reserved.
 * Another has some left, which shows whether stock was taken again.
 */
export const earlierOrders: Scenario = {
  name: 'earlier orders',
  about: 'every order so far again, in a new message: the verdict that it had, and no more stock',
  run: async (play) => {
    const { stock, earlier, answersTo, askAgain, answered, find, verdict } = play;
    const orders = (await earlier()).filter((asked) => isSettled(play, asked));
    if (!orders.some((asked) => verdict(asked) === 'InventoryReserved'))
      throw new NotPlayed('no reserved order is left whose stock is known after these faults');
    const due = orders.map((asked) => ({ asked, count: answersTo(asked).length + 1 }));
    await Promise.all(orders.map((asked) => askAgain(asked, 'new')));
    for (const { asked, count } of due) if (!(await answered(asked, count))) return undefined;
    for (const asked of orders) {
      const finding = changedVerdict(asked, answersTo(asked));
      if (!finding) continue;
      stock.doubt(asked.order.items);
      find(finding);
    }
    return stockKept(play);
  },
};

/** True when it has one verdict; one whose stock is in doubt has shown its fault. */
function isSettled({ stock, answersTo, verdict }: Play, asked: Asked): boolean {
  const isAnswered = verdict(asked) !== undefined;
  return isAnswered && stock.isSure(asked.order.items) && !changedVerdict(asked, answersTo(asked));
}

async function stockKept(play: Play): Promise<string | undefined> {
  const { stock, expect } = play;
  const sku = stock.known().find((one) => stock.left(one) > 0);
  if (sku === undefined) return 'no known stock was left to show that none was taken again';
  const left = stock.left(sku);
  const all = await expect(
    {
      verdict: 'InventoryReserved',
      what: 'fewer pieces are left than must be',
      because: `${left} are left when no order took stock again`,
      clause: clauses.takenOnce,
    },
    [{ sku, quantity: left }],
  );
  if (all) await provedTaken(play, sku);
  return undefined;
}
