import { messageBounds } from '../../../../generated/message-bounds.ts';
import { clauses } from '../clauses.ts';
import type { Play } from '../play.ts';
import { provedTaken } from '../proved-taken.ts';
import type { Scenario } from '../scenario.ts';
import { unknownSkus } from '../unknown-skus.ts';

const { lines: most } = messageBounds;

export const hundredLines: Scenario = {
  name: `${most} lines`,
  about: 'the most skus that an order can have: each line is looked at, and taken, or none',
  run: async (play) => {
    const known = play.stock.known().slice(0, most);
    if (known.length < most) return refused(play, known);
    await reserved(play, known);
    return undefined;
  },
};

/** A service that goes through the first lines only reserves the order all the same, so the others are looked after. */
async function reserved(play: Play, skus: readonly string[]): Promise<void> {
  const { stock, expect } = play;
  const onePieceEach = skus.map((sku) => ({ sku, quantity: 1 }));
  const whole = await expect(
    {
      verdict: 'InventoryReserved',
      what: `an order of ${most} skus that are in stock was refused`,
      because: 'one piece of each is left',
      clause: clauses.mostLines,
    },
    onePieceEach,
  );
  if (!whole) return;
  const [middle = '', last = ''] = [skus[Math.floor(most / 2)], skus.at(-1)];
  const areTaken = [await provedTaken(play, middle), await provedTaken(play, last)];
  if (areTaken.includes(undefined)) return;

  const others = skus.slice(0, -1);
  const short = await expect(
    {
      verdict: 'InventoryReservationFailed',
      what: `an order of ${most} lines was reserved although its last is short`,
      because: `${stock.left(last)} of ${last} are left`,
      clause: clauses.allOrNone,
    },
    [
      ...others.map((sku) => ({ sku, quantity: stock.left(sku) })),
      { sku: last, quantity: stock.left(last) + 1 },
    ],
  );
  if (!short) return;
  await expect(
    {
      verdict: 'InventoryReserved',
      what: 'a refused order has taken stock',
      because: `what the refused order ${short.order.id} asked for must be there still`,
      clause: clauses.noLine,
    },
    onePieceEach,
  );
}

/** With fewer skus that are in stock the others are unknown, so that nothing may be taken. */
async function refused({ stock, expect }: Play, skus: readonly string[]): Promise<string> {
  const unknown = unknownSkus(most - skus.length);
  const untried = `tried with ${unknown.length} unknown skus, which must be refused; give ${most} --sku to see ${most} reserved and taken`;
  const lines = [
    ...skus.map((sku) => ({ sku, quantity: stock.left(sku) })),
    ...unknown.map((sku) => ({ sku, quantity: 1 })),
  ];
  const asked = await expect(
    {
      verdict: 'InventoryReservationFailed',
      what: `an order of ${most} lines was reserved although most of its skus do not exist`,
      because: `${unknown.length} of its skus do not exist`,
      clause: clauses.allOrNone,
    },
    lines,
  );
  const [sku] = skus;
  if (!asked || sku === undefined) return untried;
  await expect(
    {
      verdict: 'InventoryReserved',
      what: 'a refused order has taken stock',
      because: `the ${stock.left(sku)} of ${sku} in the refused order ${asked.order.id} must be there still`,
      clause: clauses.noLine,
    },
    [{ sku, quantity: 1 }],
  );
  return untried;
}
