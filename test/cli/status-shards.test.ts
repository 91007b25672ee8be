import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrderRecord } from '../../src/cli/stores/order-records.ts';
import { type Operator, orderOf, startOperator } from './operator.ts';

const minutes = (count: number) => count * 60_000;
const id = (number: number) => `8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e${String(number).padStart(2, '0')}`;

/** What orders of one status are stored with: plain, the least and the most that a shard can be. */
const stored = ['', '#0', '#7', '#499'];

let operator: Operator;
beforeAll(async () => {
  operator = await startOperator();
  for (const [index, shard] of stored.entries()) {
    for (const [offset, status] of (['PENDING_INVENTORY', 'CANCELLED'] as const).entries()) {
      const order = orderOf(minutes(4), { id: id(2 * index + offset) });
      await operator.put('orderTable', { ...order, status: `${status}${shard}` });
    }
  }
});
afterAll(() => operator.stop());

const pending = stored.map((_shard, index) => id(2 * index));

it.each([undefined, '1', 'nonsense'])(
  'lists the orders of all shards where STATUS_SHARDS is %s',
  async (STATUS_SHARDS) => {
    const environment = { ...operator.environment, STATUS_SHARDS };
    const list = async (status: string) => {
      const { out } = await operator.omsWith({ environment }, 'orders', 'list', '--status', status, '--json');
      return (JSON.parse(out).orders as OrderRecord[]).map((order) => [order.id, order.status]).toSorted();
    };
    expect(await list('PENDING_INVENTORY')).toEqual(pending.map((each) => [each, 'PENDING_INVENTORY']));
    expect(await list('CANCELLED')).toHaveLength(stored.length);
    expect(await list('CONFIRMED')).toEqual([]);
  },
);

it('sweeps the orders of all shards', async () => {
  const { code, out } = await operator.omsWith(operator.onStage('prod'), 'sweep', '--once', '--json');
  expect([code, JSON.parse(out)]).toMatchObject([0, { sent: stored.length }]);
  const asked = await operator.visible(operator.queues.inventory);
  expect(asked.map(({ body }) => JSON.parse(body).order_id).toSorted()).toEqual(pending);
});

it.each(['#0', '#1'])('lists an order that is alone, in shard %s', async (shard) => {
  const alone = await startOperator();
  try {
    await alone.put('orderTable', { ...orderOf(minutes(4)), status: `PENDING_INVENTORY${shard}` });
    const { orders } = (await alone.json('orders', 'list', '--status', 'PENDING_INVENTORY')) as {
      orders: unknown[];
    };
    expect(orders).toHaveLength(1);
  } finally {
    await alone.stop();
  }
});
