import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { System } from '../../src/cli/system.ts';
import { deliveryId, newDelivery } from '../../src/domain/delivery.ts';
import { now, type Operator, orderOf, startOperator } from './operator.ts';

const minutes = (count: number) => count * 60_000;
const at = (age: number) => new Date(now.getTime() - minutes(age)).toISOString();

/** An order that was placed so many minutes ago, and confirmed a minute later. */
const confirmed = (age: number) =>
  orderOf(minutes(age), { id: crypto.randomUUID(), status: 'CONFIRMED', updated_at: at(age - 1) });

let operator: Operator;
beforeEach(async () => {
  operator = await startOperator();
});
afterEach(() => operator.stop());

type Reconciled = {
  orders: number;
  deliveries: number;
  is_complete: boolean;
  discrepancies: { kind: string; order_id: string; delivery_id: string }[];
};

async function reconcile(...args: string[]) {
  const { code, out } = await operator.oms(
    'deliveries',
    'reconcile',
    '--since',
    '2026-01-02',
    ...args,
    '--json',
  );
  return { code, ...(JSON.parse(out) as Reconciled) };
}

/** The deliveries' states by the orders that they name. */
async function stored(): Promise<Record<string, string>> {
  const { Items = [] } = await operator.dynamo.send(new ScanCommand({ TableName: 'DeliveryTable' }));
  return Object.fromEntries(Items.map(({ order_id, status }) => [order_id, status]));
}

it('puts what is missing and cancels what has lost its order, once, and leaves all else', async () => {
  const [missing, delivered, gone, shipped] = [confirmed(30), confirmed(30), confirmed(30), confirmed(30)];
  const pending = orderOf(minutes(30), { id: crypto.randomUUID() });
  for (const order of [missing, delivered, pending]) await operator.put('orderTable', order);
  await operator.put('deliveryTable', newDelivery(delivered, at(28)));
  await operator.put('deliveryTable', newDelivery(gone, at(28)));
  await operator.put('deliveryTable', { ...newDelivery(shipped, at(28)), status: 'SHIPPED' });

  const wanted = [
    { kind: 'missing', order_id: missing.id, delivery_id: deliveryId(missing) },
    { kind: 'order-gone', order_id: gone.id, delivery_id: deliveryId(gone) },
  ];
  expect(await reconcile('--dry-run')).toMatchObject({ code: 1, discrepancies: wanted });
  expect(await stored()).toEqual({
    [delivered.id]: 'PENDING',
    [gone.id]: 'PENDING',
    [shipped.id]: 'SHIPPED',
  });

  expect(await reconcile()).toMatchObject({ code: 0, orders: 2, deliveries: 3, discrepancies: wanted });
  const done = {
    [missing.id]: 'PENDING',
    [delivered.id]: 'PENDING',
    [gone.id]: 'CANCELLED',
    [shipped.id]: 'SHIPPED',
  };
  expect(await stored()).toEqual(done);
  expect(await reconcile()).toMatchObject({ code: 0, discrepancies: [] });
  expect(await reconcile('--dry-run')).toMatchObject({ code: 0, discrepancies: [] });
  expect(await stored()).toEqual(done);
});

it('cancels the delivery of an order that was deleted and made anew under its id', async () => {
  const old = confirmed(30);
  await operator.put('deliveryTable', newDelivery(old, at(28)));
  await operator.put('orderTable', orderOf(minutes(5), { id: old.id }));
  expect((await reconcile()).discrepancies).toMatchObject([{ kind: 'order-gone', order_id: old.id }]);
});

it('leaves the delivery of an order alone whose clock was ahead of the clock of its delivery', async () => {
  const order = confirmed(30);
  await operator.put('orderTable', order);
  await operator.put('deliveryTable', newDelivery(order, at(31)));
  expect(await reconcile()).toMatchObject({ code: 0, orders: 1, deliveries: 1, discrepancies: [] });
  expect(await stored()).toEqual({ [order.id]: 'PENDING' });
});

it('opens the cancelled delivery of an order that is there again, and leaves one that was taken on', async () => {
  const [restored, shipped] = [confirmed(30), confirmed(30)];
  for (const order of [restored, shipped]) await operator.put('orderTable', order);
  await operator.put('deliveryTable', { ...newDelivery(restored, at(28)), status: 'CANCELLED' });
  await operator.put('deliveryTable', { ...newDelivery(shipped, at(28)), status: 'SHIPPED' });

  const wanted = [{ kind: 'order-back', order_id: restored.id, delivery_id: deliveryId(restored) }];
  expect(await reconcile('--dry-run')).toMatchObject({ code: 1, discrepancies: wanted });
  expect(await stored()).toEqual({ [restored.id]: 'CANCELLED', [shipped.id]: 'SHIPPED' });
  expect(await reconcile()).toMatchObject({ code: 0, discrepancies: wanted });
  expect(await stored()).toEqual({ [restored.id]: 'PENDING', [shipped.id]: 'SHIPPED' });
  expect(await reconcile()).toMatchObject({ code: 0, discrepancies: [] });
});

it('leaves the delivery of an order that was restored as it was before its verdict', async () => {
  const { id, created_at } = confirmed(30);
  await operator.put('orderTable', { ...confirmed(30), id, created_at, status: 'PENDING_INVENTORY' });
  await operator.put('deliveryTable', newDelivery({ id, created_at }, at(28)));
  expect(await reconcile()).toMatchObject({ code: 0, deliveries: 1, discrepancies: [] });
  expect(await stored()).toEqual({ [id]: 'PENDING' });
});

it('takes no state of a delivery service for its own', async () => {
  await operator.put('deliveryTable', { ...newDelivery(confirmed(30), at(28)), status: 'PENDING_PICKUP' });
  expect(await reconcile('--dry-run')).toMatchObject({ code: 0, deliveries: 0, discrepancies: [] });
});

it('says in words what it opened again', async () => {
  const order = confirmed(30);
  await operator.put('orderTable', order);
  await operator.put('deliveryTable', { ...newDelivery(order, at(28)), status: 'CANCELLED' });
  const { out } = await operator.oms('deliveries', 'reconcile', '--since', '2026-01-02');
  expect(out).toContain('Cancelled though their order stands, and opened again: 1.');
  expect(out).toContain('its order stands, and it was cancelled');
});

it('looks at no more than what was created within the dates, and leaves the last minute to the stream', async () => {
  await operator.put('orderTable', confirmed(60 * 24));
  await operator.put('orderTable', confirmed(10));
  await operator.put('orderTable', { ...confirmed(10), updated_at: now.toISOString() });
  expect(await reconcile('--until', at(20))).toMatchObject({ orders: 0, discrepancies: [] });
  expect(await reconcile()).toMatchObject({ orders: 2, discrepancies: [{ kind: 'missing' }] });
});

it('leaves no pending delivery of an order that is deleted while it is looked at', async () => {
  const order = confirmed(30);
  await operator.put('orderTable', order);
  const deletedAfterThePut = {
    system: (real: System): System => ({
      ...real,
      reactions: {
        ...real.reactions,
        confirmed: async (found) => {
          await operator.dynamo.send(new DeleteCommand({ TableName: 'OrderTable', Key: { id: order.id } }));
          await real.reactions.confirmed(found);
        },
      },
    }),
  };
  // A range that ends earlier, so that the look at the pending deliveries does not find it.
  const range = ['--since', '2026-01-02', '--until', at(20)];
  await operator.omsWith(deletedAfterThePut, 'deliveries', 'reconcile', ...range);
  expect(await stored()).toEqual({ [order.id]: 'CANCELLED' });
});

it('opens no delivery of an order that is deleted while it is looked at', async () => {
  const order = confirmed(30);
  await operator.put('orderTable', order);
  await operator.put('deliveryTable', { ...newDelivery(order, at(28)), status: 'CANCELLED' });
  const deletedBeforeTheMove = {
    system: (real: System): System => ({
      ...real,
      deliveries: {
        ...real.deliveries,
        move: async (id, step) => {
          await operator.dynamo.send(new DeleteCommand({ TableName: 'OrderTable', Key: { id: order.id } }));
          return real.deliveries.move(id, step);
        },
      },
    }),
  };
  // A range that ends earlier, so that the look at the pending deliveries does not find it.
  const range = ['--since', '2026-01-02', '--until', at(29)];
  await operator.omsWith(deletedBeforeTheMove, 'deliveries', 'reconcile', ...range);
  expect(await stored()).toEqual({ [order.id]: 'CANCELLED' });
});

it('that is interrupted says so', async () => {
  await operator.put('orderTable', confirmed(30));
  const signal = AbortSignal.abort();
  const { code, out } = await operator.omsWith(
    { signal },
    'deliveries',
    'reconcile',
    '--since',
    '2026-01-02',
  );
  expect([code, out]).toEqual([1, expect.stringContaining('Interrupted before the end; run it again.')]);
  expect(await stored()).toEqual({});
});

it.each([[['--since', 'yesterday']], [[]], [['--since', '2026-01-03', '--until', '2026-01-02']]])(
  'with %j is wrong usage',
  async (args) => {
    const { code, err } = await operator.oms('deliveries', 'reconcile', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining('--since')]);
  },
);
