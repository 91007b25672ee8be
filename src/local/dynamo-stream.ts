import { setTimeout as wait } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Shard } from './stream-poller.ts';

const pollMs = 200;
const lookForShardsMs = 2_000;

/**
 * Reads a stream of DynamoDB Streams, each of its shards from its beginning, and looks for new shards from time to
 * time; ends when it is told to.
 *
 * Nothing is remembered from run to run: the records of the last day come again, which a consumer must bear anyway.
 */
export async function followStream(
  client: DynamoDBStreamsClient,
  StreamArn: string,
  poll: (shard: Shard) => Promise<void>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const followed = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    try {
      for (const { ShardId, ParentShardId } of await shardsOf(client, StreamArn)) {
        if (!ShardId || followed.has(ShardId)) continue;
        // A child shard goes on where its parent ends, so it waits for it.
        const parent = followed.get(ParentShardId ?? '') ?? Promise.resolve();
        followed.set(
          ShardId,
          parent.then(() => poll(shardOf(client, StreamArn, ShardId))),
        );
      }
    } catch (error) {
      failed(error);
    }
    await wait(lookForShardsMs, undefined, { signal }).catch(() => {});
  }
  await Promise.all(followed.values());
}

/** All shards of a stream, older ones first. */
async function shardsOf(client: DynamoDBStreamsClient, StreamArn: string) {
  const shards: { ShardId?: string | undefined; ParentShardId?: string | undefined }[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    ExclusiveStartShardId = StreamDescription?.LastEvaluatedShardId;
  } while (ExclusiveStartShardId);
  return shards;
}

function shardOf(client: DynamoDBStreamsClient, StreamArn: string, ShardId: string): Shard {
  let iterator: string | undefined;
  let isBegun = false;
  let checkpoint: string | undefined;

  async function next(Limit: number) {
    if (!isBegun) {
      const from =
        checkpoint === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: checkpoint };
      iterator = (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from })))
        .ShardIterator;
      isBegun = true;
    }
    if (iterator === undefined) return 'closed';
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit }),
    );
    iterator = NextShardIterator;
    checkpoint = Records.at(-1)?.dynamodb?.SequenceNumber ?? checkpoint;
    return Records;
  }

  return {
    id: ShardId,
    read: async (limit, signal) => {
      try {
        const records = await next(limit);
        if (records.length === 0) await wait(pollMs, undefined, { signal }).catch(() => {});
        // The SDK's records are those of a Lambda event but for the type of a time that nothing here reads.
        return records as unknown as DynamoDBRecord[] | 'closed';
      } catch (error) {
        // An iterator expires after fifteen minutes; a new one begins behind the last record that was read.
        isBegun = false;
        throw error;
      }
    },
  };
}
