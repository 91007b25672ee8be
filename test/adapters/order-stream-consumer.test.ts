import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrderStreamConsumer } from '../../src/adapters/order-stream-consumer.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { buildCancelDelivery } from '../../src/operations/cancel-delivery.ts';
import type { DeliveryTable, Happening } from '../../src/operations/ports.ts';
import { buildTriggerDelivery } from '../../src/operations/trigger-delivery.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

let stored: Map<string, Delivery>;
let happened: Happening[];
let consume: ReturnType<typeof buildOrderStreamConsumer>;

beforeEach(() => {
  stored = new Map();
  happened = [];
  const effects = {
    deliveries: deliveriesIn(stored),
    report: (happening: Happening) => void happened.push(happening),
    now: () => new Date('2026-01-02T03:04:06.120Z'),
  };
  consume = buildOrderStreamConsumer(
    { confirmed: buildTriggerDelivery(effects), removed: buildCancelDelivery(effects) },
    effects.report,
  );
});

/** A table in memory, with the conditions of the real one. */
function deliveriesIn(table: Map<string, Delivery>): DeliveryTable {
  return {
    create: async (delivery) => {
      if (table.has(delivery.id)) return false;
      table.set(delivery.id, delivery);
      return true;
    },
    move: async (id, { from, to, at }) => {
      const found = table.get(id);
      if (found?.status !== from) return false;
      table.set(id, { ...found, status: to, updated_at: at });
      return true;
    },
    get: async (id) => table.get(id),
    ofOrder: async (order_id) => [...table.values()].filter((delivery) => delivery.order_id === order_id),
  };
}

const image = (id: string, status: string): Image => ({
  id: { S: id },
  status: { S: status },
  created_at: { S: '2026-01-02T03:04:05.678Z' },
});

let sequence = 0;
const change = (before: Image | undefined, after: Image | undefined): DynamoDBRecord => ({
  eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
  dynamodb: {
    SequenceNumber: String(++sequence),
    ...(before && { OldImage: before }),
    ...(after && { NewImage: after }),
  },
});

const confirmed = (id: string) => change(image(id, 'PENDING_INVENTORY'), image(id, 'CONFIRMED'));
const removed = (id: string, status = 'CONFIRMED') => change(image(id, status), undefined);
const statuses = () =>
  Object.fromEntries([...stored.values()].map(({ order_id, status }) => [order_id, status]));

describe('what each change leads to', () => {
  it.each([
    ['a new order', [change(undefined, image('a', 'PENDING_INVENTORY'))], {}],
    ['a confirmed order', [confirmed('a')], { a: 'PENDING' }],
    ['a cancelled order', [change(image('a', 'PENDING_INVENTORY'), image('a', 'CANCELLED'))], {}],
    [
      'a confirmed order that is written again',
      [change(image('a', 'CONFIRMED'), image('a', 'CONFIRMED'))],
      {},
    ],
    ['a confirmed order that is deleted', [confirmed('a'), removed('a')], { a: 'CANCELLED' }],
    ['a pending order that is deleted', [removed('a', 'PENDING_INVENTORY')], {}],
    ['a removal that is told first', [removed('a'), confirmed('a'), removed('a')], { a: 'CANCELLED' }],
  ])('%s', async (_what, Records, want) => {
    expect(await consume({ Records })).toEqual({ batchItemFailures: [] });
    expect(statuses()).toEqual(want);
  });
});

it('a delivery that has moved on is left alone and reported', async () => {
  await consume({ Records: [confirmed('a')] });
  for (const delivery of stored.values()) delivery.status = 'SHIPPED';
  await consume({ Records: [removed('a')] });
  expect(statuses()).toEqual({ a: 'SHIPPED' });
  expect(happened).toContain('delivery_left_alone');
});

it('the same batch three times, whole and in halves, leads to the same end, and each delivery is told of once', async () => {
  const Records = [
    confirmed('a'),
    confirmed('b'),
    removed('a'),
    confirmed('c'),
    removed('c'),
    confirmed('d'),
  ];
  for (let i = 0; i < 3; i++) await consume({ Records });
  await consume({ Records: Records.slice(0, 3) });
  await consume({ Records: Records.slice(3) });
  expect(statuses()).toEqual({ a: 'CANCELLED', b: 'PENDING', c: 'CANCELLED', d: 'PENDING' });
  expect(happened.filter((happening) => happening === 'delivery_triggered')).toHaveLength(4);
});

it('a poisonous record is named by its sequence number, and its neighbours are applied', async () => {
  const poison = change(image('x', 'PENDING_INVENTORY'), { status: { S: 'CONFIRMED' } });
  const answer = await consume({ Records: [confirmed('a'), poison, confirmed('b')] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: poison.dynamodb?.SequenceNumber }] });
  expect(statuses()).toEqual({ a: 'PENDING', b: 'PENDING' });
  expect(happened).toContain('order_change_failed');
});
