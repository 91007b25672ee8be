import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
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
let letters: DynamoDBRecord[];
let isDlqAway: boolean;
/** Each write of a delivery fails with these, one after the other. */
let failures: Error[];
let consume: ReturnType<typeof buildOrderStreamConsumer>;

beforeEach(() => {
  stored = new Map();
  happened = [];
  letters = [];
  isDlqAway = false;
  failures = [];
  const effects = {
    deliveries: deliveriesIn(stored),
    report: (happening: Happening) => void happened.push(happening),
    now: () => new Date('2026-01-02T03:04:06.120Z'),
  };
  consume = buildOrderStreamConsumer(
    { confirmed: buildTriggerDelivery(effects), removed: buildCancelDelivery(effects) },
    async (record) => {
      if (isDlqAway) throw new Error('the queue is away');
      letters.push(record);
    },
    effects.report,
  );
});

/** A table in memory, with the conditions of the real one. */
function deliveriesIn(table: Map<string, Delivery>): DeliveryTable {
  return {
    create: async (delivery) => {
      const failure = failures.shift();
      if (failure) throw failure;
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

const poison = () => change(image('x', 'PENDING_INVENTORY'), { status: { S: 'CONFIRMED' } });

it.each([
  ['without the id and creation time of an order', poison],
  [
    'with an image that is no item',
    () => change(undefined, { ...image('x', 'CONFIRMED'), n: { X: '1' } } as unknown as Image),
  ],
])('a record %s is set aside, and its neighbours are applied', async (_what, make) => {
  const bad = make();
  const answer = await consume({ Records: [confirmed('a'), bad, confirmed('b')] });
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(letters).toEqual([bad]);
  expect(statuses()).toEqual({ a: 'PENDING', b: 'PENDING' });
  expect(happened).toContain('order_change_set_aside');
});

it('a record that cannot be set aside waits, and what is behind it with it', async () => {
  isDlqAway = true;
  const bad = poison();
  const answer = await consume({ Records: [confirmed('a'), bad, confirmed('b')] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: bad.dynamodb?.SequenceNumber }] });
  expect(statuses()).toEqual({ a: 'PENDING' });
  expect(happened).not.toContain('order_change_set_aside');
});

const refusal = (name: string, $fault: 'client' | 'server' = 'client') =>
  new DynamoDBServiceException({ name, $fault, $metadata: {}, message: name });

describe('what DynamoDB answers to the write of a delivery', () => {
  it.each([
    ['throttling', refusal('ProvisionedThroughputExceededException'), 'waits'],
    ['an outage', refusal('InternalServerError', 'server'), 'waits'],
    ['a time-out', Object.assign(new Error('took too long'), { name: 'TimeoutError' }), 'waits'],
    ['a table that is missing', refusal('ResourceNotFoundException'), 'waits'],
    ['a permission that is missing', refusal('AccessDeniedException'), 'waits'],
    ['a request that it does not take', refusal('ValidationException'), 'is set aside'],
    ['a fault of the code', new TypeError('undefined is not a function'), 'waits'],
  ])('%s: the record %s', async (_what, failure, outcome) => {
    failures = [failure];
    const record = confirmed('a');
    const { batchItemFailures } = await consume({ Records: [record, confirmed('b')] });
    const waits = outcome === 'waits';
    expect(batchItemFailures).toEqual(waits ? [{ itemIdentifier: record.dynamodb?.SequenceNumber }] : []);
    expect(letters).toEqual(waits ? [] : [record]);
    expect(statuses()).toEqual(waits ? {} : { b: 'PENDING' });
    expect(happened).toContain(waits ? 'order_change_failed' : 'order_change_set_aside');
  });
});
