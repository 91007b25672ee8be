import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type EventPattern, fitsOne } from './event-filter.ts';

/** A shard of a stream: gives what comes next, in order; waits a while for it and may give nothing. */
export type Shard = {
  id: string;
  read(limit: number, signal: AbortSignal): Promise<DynamoDBRecord[] | 'closed'>;
};

type Options = {
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  batchSize: number;
  filters: readonly EventPattern[];
  /** Waits before a batch that failed is tried again. */
  retryMs: number;
  /** Told when the shard cannot be read; it is tried again. */
  failed: (error: unknown) => void;
};

/**
 * Feeds a shard to a Lambda handler as an event source mapping does: batches in order, filtered, and after a failure
 * again from the first record that failed.
 */
export async function pollShard(shard: Shard, options: Options, signal: AbortSignal): Promise<void> {
  const { handler, batchSize, filters, retryMs, failed } = options;
  const pause = () => wait(retryMs, undefined, { signal }).catch(() => {});

  while (!signal.aborted) {
    try {
      const records = await shard.read(batchSize, signal);
      if (records === 'closed') return;
      await handle(records.filter((record) => fitsOne(record, filters)));
    } catch (error) {
      failed(error);
      await pause();
    }
  }

  /** Handles the records to the last, however often one of them fails. */
  async function handle(records: DynamoDBRecord[]): Promise<void> {
    let rest = records;
    while (rest.length > 0 && !signal.aborted) {
      const index = await firstFailure(rest);
      if (index === undefined) return;
      rest = rest.slice(index);
      await pause();
    }
  }

  /** Index of the first record that the handler did not manage; undefined when there is none. */
  async function firstFailure(Records: DynamoDBRecord[]): Promise<number | undefined> {
    try {
      const { batchItemFailures } = await handler({ Records });
      const names = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const index = Records.findIndex(({ dynamodb }) => names.has(dynamodb?.SequenceNumber ?? ''));
      return index < 0 ? undefined : index;
    } catch {
      // A handler that throws has managed none.
      return 0;
    }
  }
}
