import { type EventPattern, fitsOne } from '../../src/local/event-filter.ts';
import type { Cloud } from './cloud.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import { rankOf } from './replica.ts';
import type { Fleet } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { Change, Shard } from './stream-model.ts';
import type { Trace } from './trace.ts';

/** How a stream is read. */
export type StreamSettings = {
  batchSize: number;
  /** Batches of a shard in hand at one time. */
  parallelizationFactor: number;
  maximumRecordAgeSeconds: number;
  filters: readonly EventPattern[];
};

/** Feeds the shards of a stream to a function. */
export type StreamSource = {
  /** Reads on in a shard, if it is not being read anyway. */
  wake(shard: Shard): void;
  /** Whether a shard is read to its end, and the last of it is done with. */
  isAtRest(shard: Shard): boolean;
};

/** The part of a shard that is read in one go, and how far. */
type Lane = { changes: () => readonly Change[]; position: number; isBusy: boolean };

const functionTimeout = 30_000;
const furthestBack = 10;

/**
 * Does as Lambda's event source mapping does: a batch of a shard after the other, filtered, at least once. What fails is
 * tried again from the first record that failed, or in halves when none was done; a record that is too old is set aside
 * ([error handling](https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html)). With several batches of a
 * shard in hand, all changes of one item go one way
 * ([concurrency](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html)).
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
  const { batchSize, parallelizationFactor, maximumRecordAgeSeconds, filters } = parts.settings;
  const lanes = new Map<Shard, readonly Lane[]>();

  return {
    wake: (shard) => {
      for (const lane of lanesOf(shard)) {
        if (lane.isBusy) continue;
        lane.isBusy = true;
        void read(lane).then(() => {
          lane.isBusy = false;
        });
      }
    },
    isAtRest: (shard) =>
      lanesOf(shard).every((lane) => !lane.isBusy && lane.position === lane.changes().length),
  };

  function lanesOf(shard: Shard): readonly Lane[] {
    const found = lanes.get(shard);
    if (found) return found;
    const made = Array.from({ length: parallelizationFactor }, (_, index): Lane => {
      const isOfLane = ({ key }: Change) => laneRank(key) % parallelizationFactor === index;
      return { changes: () => shard.changes.filter(isOfLane), position: 0, isBusy: false };
    });
    lanes.set(shard, made);
    return made;
  }

  async function read(lane: Lane): Promise<void> {
    for (let batch = nextOf(lane); batch.length > 0; batch = nextOf(lane)) {
      const isUnfiltered = faults.strikes('changes not filtered');
      await handle(batch.filter(({ record }) => isUnfiltered || fitsOne(record, filters)));
      const position = lane.position + batch.length;
      const back = faults.strikes('place in a stream lost') ? random.whole(1, furthestBack) : 0;
      lane.position = Math.max(position - back, 0);
    }
  }

  function nextOf({ changes, position }: Lane): readonly Change[] {
    const most = changes().slice(position, position + random.whole(1, batchSize));
    const end = most.findIndex(({ visibleAt }) => visibleAt > scheduler.now());
    return end < 0 ? most : most.slice(0, end);
  }

  async function handle(changes: readonly Change[]): Promise<void> {
    const waiting = [changes];
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const fresh = batch.filter(isFresh);
      const done = await firstOfFailed(fresh);
      if (done === fresh.length) continue;
      waiting.unshift(...again(fresh.slice(done), done > 0));
      await scheduler.sleep(random.whole(1, 500));
    }
  }

  /** What is left of a batch, to be tried again. */
  function again(left: readonly Change[], isPart: boolean): (readonly Change[])[] {
    if (isPart || left.length === 1) return [left];
    const half = Math.ceil(left.length / 2);
    return [left.slice(0, half), left.slice(half)];
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
    if (scheduler.now() - change.at <= maximumRecordAgeSeconds * 1000) return true;
    trace.note('stream', `sets ${change.record.eventName} aside`, change.key);
    setAside(change);
    return false;
  }
}

/** Another rank than the one that decides the shard, so that each shard fills all of its lanes. */
function laneRank(key: string): number {
  return Number.parseInt(rankOf(`lane of ${key}`), 16);
}
