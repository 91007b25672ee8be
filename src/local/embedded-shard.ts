import { EventEmitter, once } from 'node:events';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Shard } from './stream-poller.ts';

/** A shard that is written in this process. */
export type EmbeddedShard = Shard & { put(record: DynamoDBRecord): void };

/** The one shard of an embedded table's stream, in memory: what is put in comes out in the same order. */
export function buildEmbeddedShard(): EmbeddedShard {
  const waiting: DynamoDBRecord[] = [];
  const arrivals = new EventEmitter();
  return {
    id: 'shardId-embedded',
    put: (record) => {
      waiting.push(record);
      arrivals.emit('record');
    },
    read: async (limit, signal) => {
      if (waiting.length === 0) await once(arrivals, 'record', { signal }).catch(() => {});
      return waiting.splice(0, limit);
    },
  };
}
