import { afterEach, beforeEach, expect, it } from 'vitest';
import { now, type Operator, orderId, orderOf, otherId, startOperator } from './operator.ts';

const minutes = (count: number) => count * 60_000;

let operator: Operator;
beforeEach(async () => {
  operator = await startOperator();
});
afterEach(() => operator.stop());

const sweep = (...args: string[]) => operator.omsWith(operator.onStage('prod'), 'sweep', '--once', ...args);
const requested = async () =>
  (await operator.visible(operator.queues.inventory)).map(({ body }) => JSON.parse(body).order_id).sort();

it('asks again for overdue orders and gives up the old ones, as the stage’s sweeper does', async () => {
  await operator.put('orderTable', orderOf(minutes(4)));
  await operator.put('orderTable', orderOf(minutes(1), { id: crypto.randomUUID() }));
  await operator.put('orderTable', orderOf(minutes(60), { id: otherId }));
  const { code, out } = await sweep('--json');
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      ...{ sent: 1, not_sent: 0, given_up: 1, failed: 0 },
      ...{ pending_too_long: 1, pending_too_long_is_complete: true, is_complete: true },
      ...{
        not_due: 1,
        not_due_is_complete: true,
        next_due_at: new Date(now.getTime() + minutes(2)).toISOString(),
      },
    },
  ]);
  expect(await requested()).toEqual([orderId]);
  const { orders } = await operator.json<{ orders: object[] }>(
    'orders',
    'list',
    '--status',
    'PENDING_INVENTORY',
  );
  expect(orders).toMatchObject([
    { id: otherId, given_up_at: now.toISOString() },
    { id: orderId, sweeps: 1 },
    { sweeps: 0 },
  ]);
});

it('of nothing says so and sends nothing', async () => {
  expect(await sweep()).toMatchObject({ code: 0, out: expect.stringContaining('Asked again for 0 orders') });
  expect(await requested()).toEqual([]);
});

it('says of pending orders that are not due how many they are, and when the first one is', async () => {
  await operator.put('orderTable', orderOf(minutes(7), { sweeps: 2 }));
  await operator.put('orderTable', orderOf(minutes(53), { id: otherId, sweeps: 6 }));
  expect((await sweep()).out).toContain(
    `2 pending orders were not due; the next one is at ${new Date(now.getTime() + minutes(5)).toISOString()} (in 5 min).`,
  );
});

it('of one order leaves a trace that orders why shows, and the sweeper’s own count as it is', async () => {
  const order = orderOf(minutes(7), { sweeps: 1 });
  await operator.put('orderTable', order);
  await sweep('--order', orderId);
  const { out } = await operator.omsWith(operator.onStage('prod'), 'orders', 'why', orderId);
  expect(out).toContain(`by hand   asked for at ${now.toISOString()}, by sweep --order`);
  expect(out).toContain('the sweeper’s last try was number 1 of 6');
  expect(await operator.json('orders', 'why', orderId)).toMatchObject({
    asked_at: now.toISOString(),
    sweeps: 1,
  });
});

it('of one order asks for it at once, whenever its next try is due', async () => {
  await operator.put('orderTable', orderOf(minutes(7), { sweeps: 2 }));
  const { code, out } = await sweep('--order', orderId);
  expect([code, out]).toEqual([0, expect.stringContaining(`orders why ${orderId} --stage prod`)]);
  expect(await requested()).toEqual([orderId]);
});

it.each([
  ['is confirmed', orderOf(minutes(7), { status: 'CONFIRMED' }), 'is CONFIRMED, which is final'],
  ['is too old', orderOf(minutes(55)), 'take its stock twice'],
  ['was given up', orderOf(minutes(54), { given_up_at: now.toISOString() }), 'take its stock twice'],
  ['is not there', orderOf(minutes(1), { id: otherId }), 'there is no order'],
])('refuses to ask for an order that %s, and says why', async (_what, order, told) => {
  await operator.put('orderTable', order);
  expect(await sweep('--order', orderId)).toMatchObject({ code: 1, err: expect.stringContaining(told) });
  expect(await requested()).toEqual([]);
});

it('takes the inventory queue’s address from IMS_QUEUE_URL', async () => {
  await operator.put('orderTable', orderOf(minutes(1)));
  const environment = { ...operator.environment, IMS_QUEUE_URL: operator.queues.orderEvents };
  const { err } = await operator.omsWith({ environment }, 'sweep', '--once', '--order', orderId);
  expect(err).toBe(`the inventory queue is ${operator.queues.orderEvents}\n`);
  expect(await operator.visible(operator.queues.orderEvents)).toHaveLength(1);
});

it('says how to name an inventory queue that is elsewhere', async () => {
  const { code, err } = await operator.omsWith(operator.onStage('dev'), 'sweep', '--once');
  expect(code).toBe(1);
  expect(err).toMatch(/there is no queue IMS-InventoryQueue-dev .* IMS_QUEUE_URL/);
});

it('without --once is wrong usage', async () => {
  expect(await operator.oms('sweep')).toMatchObject({ code: 2, err: expect.stringContaining('--once') });
});
