import type { Asked } from '../asked.ts';
import { clauses } from '../clauses.ts';
import { half } from '../half.ts';
import type { Play } from '../play.ts';
import { provedTaken } from '../proved-taken.ts';
import { provedTakenOnce } from '../proved-taken-once.ts';
import type { Scenario } from '../scenario.ts';

/** First as SQS may deliver a message again, then as OMS asks again when it has heard nothing. */
const repeats = ['the same', 'the same', 'new', 'new'] as const;

export const duplicateMessage: Scenario = {
  name: 'duplicate message',
  about: 'the same order again, after its verdict: the same verdict, and no more stock',
  run: async (play) => {
    const { stock, expect } = play;
    const sku = stock.first(4);
    const reserved = await expect(
      {
        verdict: 'InventoryReserved',
        what: 'an order that is in stock was refused',
        because: `${stock.left(sku)} of ${sku} are left`,
        clause: clauses.everyLine,
      },
      [{ sku, quantity: half(stock.left(sku)) }],
    );
    if (!reserved || !(await repeat(play, reserved))) return undefined;
    if (!(await provedTakenOnce(play, sku, reserved))) return undefined;
    const refused = await provedTaken(play, sku);
    if (refused) await repeat(play, refused);
    return undefined;
  },
};

async function repeat({ askAgain, answered }: Play, asked: Asked): Promise<boolean> {
  for (const message of repeats) {
    await askAgain(asked, message);
    if (!(await answered(asked, asked.messages.length))) return false;
  }
  return true;
}
