import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda';
import type { Write } from './dynamo-model.ts';
import type { Item } from './expressions.ts';
import { rankOf } from './replica.ts';

/** A change of an item, as a stream tells it. */
export type Change = { key: string; at: number; visibleAt: number; sequence: string; record: DynamoDBRecord };

export type Shard = { id: string; changes: readonly Change[] };

/** A table's stream of new and old images: the changes of one key are all on one shard, in their order. */
export type StreamModel = { add(write: Write): void; shards: readonly Shard[] };

/**
 * @param options.lag milliseconds until a change can be read; none overtakes another of its shard
 * @param options.visible told when a change can be read, as soon as that is known
 */
export function buildStreamModel(options: {
  shards: number;
  now?: () => number;
  lag?: () => number;
  visible?: (shard: Shard, time: number) => void;
}): StreamModel {
  const { now = () => 0, lag = () => 0, visible = () => {} } = options;
  const shards = Array.from({ length: options.shards }, (_, index) => ({
    id: `shard-${index + 1}`,
    changes: [] as Change[],
  }));
  let count = 0;

  return {
    shards,
    add: ({ key, before, after }) => {
      // A write that changes nothing is in no stream.
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      const shard = shards[Number.parseInt(rankOf(key), 16) % shards.length] as (typeof shards)[number];
      const sequence = String(++count).padStart(21, '0');
      const visibleAt = Math.max(now() + lag(), shard.changes.at(-1)?.visibleAt ?? 0);
      const record = recordOf(sequence, now(), key, before, after);
      shard.changes.push({ key, at: now(), visibleAt, sequence, record });
      visible(shard, visibleAt);
    },
  };
}

function recordOf(
  SequenceNumber: string,
  at: number,
  id: string,
  before: Item | undefined,
  after: Item | undefined,
): DynamoDBRecord {
  return {
    eventID: SequenceNumber,
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'sim',
    dynamodb: {
      Keys: { id: { S: id } },
      ...(before && { OldImage: imageOf(before) }),
      ...(after && { NewImage: imageOf(after) }),
      ApproximateCreationDateTime: Math.floor(at / 1000),
      SequenceNumber,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

function imageOf(item: Item): NonNullable<StreamRecord['NewImage']> {
  // The event's own type and the SDK's say the same of the same JSON in two ways.
  return marshall(item) as NonNullable<StreamRecord['NewImage']>;
}
