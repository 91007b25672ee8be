import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { orderStream } from '../../infra/order-stream.ts';
import { buildEmbeddedShard } from '../../src/local/embedded-shard.ts';
import { pollShard } from '../../src/local/stream-poller.ts';

const record = (sequence: string): DynamoDBRecord => ({
  eventName: 'REMOVE',
  dynamodb: { SequenceNumber: sequence, OldImage: { status: { S: 'CONFIRMED' } } },
});

/** Polls a shard until `last` was handled, with a handler that always fails at the sequence numbers of `poison`. */
async function pollUntil(last: string, records: DynamoDBRecord[], poison: string[]) {
  const shard = buildEmbeddedShard();
  const ending = new AbortController();
  const applied: string[] = [];
  const setAside: string[] = [];
  for (const each of records) shard.put(each);
  await pollShard(
    shard,
    {
      ...orderStream,
      retryMs: 0,
      failed: (error) => {
        throw error;
      },
      setAside: async ({ dynamodb }) => void setAside.push(dynamodb?.SequenceNumber ?? ''),
      handler: async ({ Records }) => {
        const sequences = Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
        const good = sequences.filter((each) => !poison.includes(each));
        applied.push(...good);
        if (good.includes(last)) queueMicrotask(() => setAside.length === poison.length && ending.abort());
        return {
          batchItemFailures: sequences
            .filter((each) => poison.includes(each))
            .map((itemIdentifier) => ({ itemIdentifier })),
        };
      },
    },
    ending.signal,
  );
  return { applied, setAside };
}

it('a record that keeps failing is set aside after its tries, and those before and behind it are applied', async () => {
  const records = ['1', '2', '3', '4', '5'].map(record);
  const { applied, setAside } = await pollUntil('5', records, ['3']);
  expect(setAside).toEqual(['3']);
  expect([...new Set(applied)]).toEqual(['1', '2', '4', '5']);
  expect(applied.filter((each) => each === '1')).toHaveLength(1);
});

it('two poisonous records in a row are both set aside', async () => {
  const { applied, setAside } = await pollUntil('4', ['1', '2', '3', '4'].map(record), ['2', '3']);
  expect(setAside).toEqual(['2', '3']);
  expect(applied).toContain('4');
});

it('changes that no filter asks for never reach the handler', async () => {
  const pending = { S: 'PENDING_INVENTORY' };
  const insert: DynamoDBRecord = {
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: '1', NewImage: { status: pending } },
  };
  const { applied } = await pollUntil('2', [insert, record('2')], []);
  expect(applied).toEqual(['2']);
});
