import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { orderStream } from '../../infra/order-stream.ts';
import { buildCloud } from './cloud.ts';
import { buildDynamoModel } from './dynamo-model.ts';
import type { Item } from './expressions.ts';
import { buildFaults, type FaultPlan } from './faults.ts';
import { buildRandom } from './random.ts';
import type { Sandbox } from './sandbox.ts';
import { buildScheduler } from './scheduler.ts';
import { buildSqsModel } from './sqs-model.ts';
import { buildStreamModel } from './stream-model.ts';
import { buildStreamSource } from './stream-source.ts';
import { buildTrace } from './trace.ts';

type Handle = (keys: string[]) => string[] | Error;

const calm: FaultPlan = { rates: {}, until: 0, outages: [] };
const confirmation = { before: { status: 'PENDING_INVENTORY' }, after: { status: 'CONFIRMED' } };

type Given = { handle?: Handle; plan?: FaultPlan; shards?: number; parallelizationFactor?: number };

/** Writes to one shard, and what a function was called with that fails some keys of a batch, or all by an error. */
async function stream(
  writes: { key: string; before?: Item; after?: Item }[],
  { handle = () => [], plan = calm, shards = 1, parallelizationFactor = 1 }: Given,
) {
  const random = buildRandom(7);
  const scheduler = buildScheduler(0, random);
  const { now } = scheduler;
  const faults = buildFaults(plan, random, now);
  const trace = buildTrace(now);
  const dynamo = buildDynamoModel({ tables: {} });
  const sqs = buildSqsModel({ queues: {}, newId: random.uuid });
  const cloud = buildCloud({ scheduler, random, faults, trace, dynamo, sqs, report: () => {} });
  const batches: string[][] = [];
  const setAside: string[] = [];
  const told = new Map<string, (string | undefined)[]>();
  const inHand = { now: 0, most: 0 };
  const deliveries = (name: string): Sandbox<DynamoDBStreamEvent, DynamoDBBatchResponse> => ({
    name,
    host: undefined,
    handle: async ({ Records }) => {
      inHand.most = Math.max(inHand.most, ++inHand.now);
      await scheduler.sleep(1);
      inHand.now--;
      const keyOf = (record: (typeof Records)[number]) => record.dynamodb?.Keys?.id?.S ?? '';
      batches.push(Records.map(keyOf));
      const failed = handle(Records.map(keyOf));
      if (failed instanceof Error) throw failed;
      for (const record of Records) {
        const key = keyOf(record);
        told.set(key, [...(told.get(key) ?? []), record.eventName]);
      }
      const failures = Records.filter((record) => failed.includes(keyOf(record)));
      return {
        batchItemFailures: failures.map(({ dynamodb }) => ({
          itemIdentifier: dynamodb?.SequenceNumber ?? '',
        })),
      };
    },
  });
  const source = buildStreamSource({
    ...{ cloud, scheduler, random, faults, trace },
    functions: ['one', 'two', 'three', 'four', 'five'].map(deliveries),
    settings: { ...orderStream, parallelizationFactor, maximumRecordAgeSeconds: 60 },
    setAside: ({ key }) => setAside.push(key),
  });
  const model = buildStreamModel({
    shards,
    now,
    visible: (shard, time) => scheduler.at(time, () => source.wake(shard)),
  });
  for (const { key, before, after } of writes) {
    model.add({ table: 'OrderTable', by: 'update', key, before, after });
  }
  await scheduler.run(() => false);
  expect(model.shards.every(source.isAtRest)).toBe(true);
  return { batches, setAside, told, most: inHand.most };
}

const confirmed = (key: string) => ({ key, ...confirmation });
const keys = ['a', 'b', 'c', 'd', 'e'];

describe('the stream', () => {
  it('tells each change once and in its order when nothing goes wrong', async () => {
    const { batches, setAside } = await stream(keys.map(confirmed), {});
    expect({ told: batches.flat(), setAside }).toEqual({ told: keys, setAside: [] });
  });

  it('tells what the filters ask for, and of no write that changed nothing', async () => {
    const pending = { status: 'PENDING_INVENTORY' };
    const writes = [
      { key: 'made', after: pending },
      { key: 'swept', before: pending, after: { ...pending, sweeps: 1 } },
      confirmed('confirmed'),
      { key: 'same', before: confirmation.after, after: { ...confirmation.after } },
      { key: 'removed', before: confirmation.after },
    ];
    const { batches } = await stream(writes, {});
    expect(batches.flat()).toEqual(['confirmed', 'removed']);
  });

  it('begins again at the first record that failed', async () => {
    let isFirst = true;
    const handle = (given: string[]) => {
      if (!isFirst || !given.includes('d')) return [];
      isFirst = false;
      return ['d', 'c'];
    };
    const { batches } = await stream(keys.map(confirmed), { handle });
    expect(batches.flat().slice(-3)).toEqual(['c', 'd', 'e']);
    expect(batches.flat().filter((key) => key === 'b')).toHaveLength(1);
  });

  it.each<[string, Handle]>([
    ['names it', (given) => given.filter((key) => key === 'c')],
    ['is brought down by it', (given) => (given.includes('c') ? new Error('poison') : [])],
  ])(
    'sets a poison record aside when it is too old, with what grew old behind it, when the function %s',
    async (_, handle) => {
      const { batches, setAside } = await stream(keys.map(confirmed), { handle });
      expect(setAside).toEqual(['c', 'd', 'e']);
      expect(batches.flat()).toEqual(expect.arrayContaining(['a', 'b']));
    },
  );

  it('tells changes again when the place in the stream is lost', async () => {
    const plan: FaultPlan = { rates: { 'place in a stream lost': 0.9 }, until: 60_000, outages: [] };
    const writes = keys.flatMap((key) => [confirmed(key), { key, before: confirmation.after }]);
    const { batches } = await stream(writes, { plan, shards: 2 });
    expect(batches.flat().length).toBeGreaterThan(writes.length);
    expect(new Set(batches.flat())).toEqual(new Set(keys));
  });

  it('has as many batches of a shard in hand as it may, and the changes of a key one after the other', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `key-${index}`);
    const writes = [
      ...many.map(confirmed),
      ...many.map((key) => ({ key, before: confirmation.after })),
      ...many.map(confirmed),
    ];
    // Fails each batch that it sees for the first time, so that keys wait while others go on.
    const seen = new Set<string>();
    const handle = (given: string[]) => {
      const name = given.join();
      if (seen.has(name)) return [];
      seen.add(name);
      return new Error('not yet');
    };
    const { told, most } = await stream(writes, { handle, parallelizationFactor: 4 });
    expect(most).toBe(4);
    expect((await stream(writes, {})).most).toBe(1);
    for (const key of many) expect(told.get(key), key).toEqual(['MODIFY', 'REMOVE', 'MODIFY']);
  });
});
