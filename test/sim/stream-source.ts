import { type EventPattern, fitsOne } from '../../src/local/event-filter.ts';
import type { Cloud } from './cloud.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { Fleet } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { Change, Shard } from './stream-model.ts';
import type { Trace } from './trace.ts';

/** How a stream is read; -1 retries a record until it is too old. */
export type StreamSettings = {
  batchSize: number;
  retryAttempts: number;
  maximumRecordAgeSeconds?: number;
  filters: readonly EventPattern[];
};

/** Feeds the shards of a stream to a function. */
export type StreamSource = {
  /** Reads on in a shard, if it is not being read anyway. */
  wake(shard: Shard): void;
  /** Whether a shard is read to its end, and the last of it is done with. */
  isAtRest(shard: Shard): boolean;
};

type Batch = { changes: readonly Change[]; tries: number };

const functionTimeout = 30_000;
const retention = 24 * 60 * 60;
const furthestBack = 10;

/**
 * Does as Lambda's event source mapping does: a batch of a shard after the other, filtered, at least once. What fails is
 * tried again from the first record that failed, or in halves when none was done, which spends no try; a record whose
 * tries are spent, or that is too old, is set aside
 * ([error handling](https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html)).
 */
export function buildStreamSource(parts: {
  cloud: Cloud;
  scheduler: Scheduler;
  random: Random;
  faults: Faults;
  trace: Trace;
  functions: Fleet['deliveries'];
  settings: StreamSettings;
  setAside: (change: Change) => void;
}): StreamSource {
  const { cloud, scheduler, random, faults, trace, functions, setAside } = parts;
  const { batchSize, retryAttempts, maximumRecordAgeSeconds = retention, filters } = parts.settings;
  const positions = new Map<Shard, number>();
  const busy = new Set<Shard>();
  const positionOf = (shard: Shard) => positions.get(shard) ?? 0;

  return {
    wake: (shard) => {
      if (busy.has(shard)) return;
      busy.add(shard);
      void read(shard).then(() => busy.delete(shard));
    },
    isAtRest: (shard) => !busy.has(shard) && positionOf(shard) === shard.changes.length,
  };

  async function read(shard: Shard): Promise<void> {
    for (let batch = nextOf(shard); batch.length > 0; batch = nextOf(shard)) {
      const isUnfiltered = faults.strikes('changes not filtered');
      await handle(batch.filter(({ record }) => isUnfiltered || fitsOne(record, filters)));
      const position = positionOf(shard) + batch.length;
      const back = faults.strikes('place in a stream lost') ? random.whole(1, furthestBack) : 0;
      positions.set(shard, Math.max(position - back, 0));
    }
  }

  function nextOf(shard: Shard): readonly Change[] {
    const position = positionOf(shard);
    const most = shard.changes.slice(position, position + random.whole(1, batchSize));
    const end = most.findIndex(({ visibleAt }) => visibleAt > scheduler.now());
    return end < 0 ? most : most.slice(0, end);
  }

  async function handle(changes: readonly Change[]): Promise<void> {
    const waiting: Batch[] = [{ changes, tries: 0 }];
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const fresh = batch.changes.filter(isFresh);
      const done = await firstOfFailed(fresh);
      if (done === fresh.length) continue;
      waiting.unshift(...again(fresh.slice(done), done === 0 ? batch.tries : 0, done > 0));
      await scheduler.sleep(random.whole(1, 500));
    }
  }

  /** What is left of a batch, to be tried again. */
  function again(left: readonly Change[], tries: number, isPart: boolean): Batch[] {
    const half = Math.ceil(left.length / 2);
    if (!isPart && left.length > 1) {
      return [left.slice(0, half), left.slice(half)].map((changes) => ({ changes, tries }));
    }
    if (retryAttempts < 0 || tries < retryAttempts) return [{ changes: left, tries: tries + 1 }];
    for (const change of left) discard(change);
    return [];
  }

  /** How many at the head of a batch are done with; all when none failed. */
  async function firstOfFailed(changes: readonly Change[]): Promise<number> {
    if (changes.length === 0) return 0;
    for (const { key, record } of changes) trace.note('stream', `delivers ${record.eventName}`, key);
    const outcome = await cloud.invoke(
      functions,
      { Records: changes.map(({ record }) => record) },
      functionTimeout,
    );
    if (outcome.ended !== 'answered') return 0;
    const failed = new Set(outcome.result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = changes.findIndex(({ sequence }) => failed.has(sequence));
    return first < 0 ? changes.length : first;
  }

  function isFresh(change: Change): boolean {
    const isSo = scheduler.now() - change.at <= maximumRecordAgeSeconds * 1000;
    if (!isSo) discard(change);
    return isSo;
  }

  function discard(change: Change): void {
    trace.note('stream', `sets ${change.record.eventName} aside`, change.key);
    setAside(change);
  }
}
