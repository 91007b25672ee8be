import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { orderStream } from '../../infra/order-stream.ts';
import { buildEmbeddedShard } from '../../src/local/embedded-shard.ts';
import { pollShard } from '../../src/local/stream-poller.ts';

const record = (sequence: string): DynamoDBRecord => ({
  eventName: 'REMOVE',
  dynamodb: { SequenceNumber: sequence, OldImage: { status: { S: 'CONFIRMED' } } },
});

/** Polls a shard until `last` was handled, with a handler that fails the records of some sequence numbers so many times. */
async function pollUntil(last: string, records: DynamoDBRecord[], failures: Record<string, number>) {
  const shard = buildEmbeddedShard();
  const ending = new AbortController();
  const applied: string[] = [];
  for (const each of records) shard.put(each);
  await pollShard(
    shard,
    {
      ...orderStream,
      retryMs: 0,
      failed: (error) => {
        throw error;
      },
      handler: async ({ Records }) => {
        const sequences = Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
        const failed = sequences.find((each) => (failures[each] ?? 0) > 0);
        applied.push(...sequences.slice(0, failed ? sequences.indexOf(failed) : undefined));
        if (applied.includes(last)) queueMicrotask(() => ending.abort());
        if (failed === undefined) return { batchItemFailures: [] };
        failures[failed] = (failures[failed] ?? 0) - 1;
        return { batchItemFailures: [{ itemIdentifier: failed }] };
      },
    },
    ending.signal,
  );
  return applied;
}

it('a record that fails is tried again, however often, before those behind it, and not those before it', async () => {
  const records = ['1', '2', '3', '4', '5'].map(record);
  expect(await pollUntil('5', records, { 3: 50, 4: 1 })).toEqual(['1', '2', '3', '4', '5']);
});

it('changes that no filter asks for never reach the handler', async () => {
  const pending = { S: 'PENDING_INVENTORY' };
  const insert: DynamoDBRecord = {
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: '1', NewImage: { status: pending } },
  };
  expect(await pollUntil('2', [insert, record('2')], {})).toEqual(['2']);
});
