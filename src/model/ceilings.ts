import { mostShards } from '../adapters/most-shards.ts';
import { sweepPace, sweepPolicy, sweepWindows } from '../domain/sweep-policy.ts';
import { type Demand, demandOf, type Store } from './demand.ts';
import { limits } from './limits.ts';
import { type Load, loadInputs } from './load.ts';
import type { Life } from './record-life.ts';
import { settings } from './settings.ts';
import { thousands } from './thousands.ts';

/** Something that gives first, or later: the orders a second at which it does, and what to do before. */
export type Ceiling = {
  name: string;
  /** Orders a second at which it is reached; infinite when never. */
  at: number;
  /** What is asked of it at the load, as a share of what it gives. */
  share: number;
  /** What to change, with the number that the load needs. */
  change: string;
};

type Bound = Omit<Ceiling, 'at' | 'share'> & { shareOf(demand: Demand): number };

/** What gives as the load grows, the first first. */
export function ceilingsOf(life: Life, load: Load): Ceiling[] {
  const demandAt = (orders: number) => demandOf(life, { ...load, orders });
  const demand = demandAt(load.orders);
  return boundsOf(demand, load)
    .map(({ name, change, shareOf }) => ({
      name,
      change,
      share: shareOf(demand),
      at: rateWhere((orders) => shareOf(demandAt(orders)) >= 1),
    }))
    .sort((a, b) => a.at - b.at);
}

/** How many shards of a status a load needs, however many there may be. */
export function shardsNeeded(demand: Demand, load: Load): number {
  return Math.max(1, Math.ceil(shardLoads(demand, load)));
}

/** What all shards of the hottest status take, in loads that one of them is planned with. */
function shardLoads({ statusKeys }: Demand, { shards, headroom }: Load): number {
  const hottest = Math.max(...Object.values(statusKeys)) * shards;
  return hottest / (limits.partition.writes * headroom);
}

function boundsOf(demand: Demand, load: Load): Bound[] {
  const neededFor = (amount: number) => Math.ceil(amount / load.headroom - 1e-9);
  const planned = (amount: number) => neededFor(amount).toLocaleString('en-US');
  const { verdicts } = settings;
  const verdictMs = load.code + load.dynamo;
  // The quota is of runs at one time, and with it of ten times as many a second.
  const lambdaQuota = ({ runs }: Demand) => {
    const atOneTime = runs.reduce((sum, { concurrent }) => sum + concurrent, 0);
    const aSecond = runs.reduce((sum, { perSecond }) => sum + perSecond, 0);
    return Math.max(atOneTime, aSecond / limits.runsPerConcurrency);
  };
  const verdictRuns = (of: Demand) => ((of.verdicts / verdicts.batch) * verdictMs) / 1_000;
  const hottestStatus = (of: Demand) => Math.max(...Object.values(of.statusKeys));
  const busiest = (of: Demand, limit: { writes: number; reads: number }) =>
    of.stores.toSorted((a, b) => shareOfStore(b, limit) - shareOfStore(a, limit))[0];
  const storeShare = (limit: { writes: number; reads: number }) => (of: Demand) =>
    Math.max(...of.stores.map((store) => shareOfStore(store, limit)));
  const lost = load.outage * 60 * demand.orders;
  const perBatch = demand.changes.mostPerShard / settings.changes.perShard;

  return [
    {
      name: 'the stage’s own throttle',
      change: `throttling of prod in infra/stage-settings.ts: a rate of ${planned(demand.requests)}`,
      shareOf: ({ requests }) => requests / settings.gatewayRate,
    },
    {
      name: 'API Gateway’s rate of the account',
      change: `ask for a quota of ${planned(demand.requests)} calls a second`,
      shareOf: ({ requests }) => requests / limits.gatewayRate,
    },
    {
      name:
        load.shards === 1 ? 'one key of GSI2: a status' : `one of ${load.shards} shards of a status in GSI2`,
      change: shardChange(demand, load),
      shareOf: (of) => hottestStatus(of) / limits.partition.writes,
    },
    {
      name: 'one key of GSI1: the biggest customer',
      change: 'none here: give the customer several ids (the key is the specification’s)',
      shareOf: ({ customer }) => customer.writes / limits.partition.writes,
    },
    {
      name: 'one row of CustomerTable: the same customer',
      change: 'read it without ConsistentRead, or keep it in the function for a while',
      shareOf: ({ customer }) => customer.reads / limits.partition.reads,
    },
    {
      name: `a new table (${busiest(demand, limits.newTable)?.name})`,
      change: `warm throughput of ${planned(mostWrites(demand))} writes before the start, or grow by half an hour’s doublings`,
      shareOf: storeShare(limits.newTable),
    },
    {
      name: `the quota of a table (${busiest(demand, limits.table)?.name})`,
      change: `ask for a quota of ${planned(mostWrites(demand))} writes and ${planned(mostReads(demand))} reads`,
      shareOf: storeShare(limits.table),
    },
    {
      name: 'Lambda’s quota of the account',
      change: `ask for a quota of ${planned(lambdaQuota(demand))} concurrent runs`,
      shareOf: (of) => lambdaQuota(of) / limits.concurrentRuns,
    },
    {
      name: 'the consumer of verdicts',
      change: within(
        limits.queueConcurrency,
        neededFor(verdictRuns(demand)),
        'maxConcurrency in infra/queues.ts',
        'take larger batches, too (batchSize)',
      ),
      shareOf: (of) => verdictRuns(of) / verdicts.concurrency,
    },
    {
      name: 'a shard of OrderTable’s stream',
      change: within(
        limits.batchesPerShard,
        neededFor(demand.changes.perShard / perBatch),
        'parallelizationFactor in infra/order-stream.ts',
        'raise OrderTable’s warm throughput: with more partitions its stream has more shards',
      ),
      shareOf: ({ changes }) => changes.perShard / changes.mostPerShard,
    },
    {
      name: `healing ${load.outage} min without the inventory queue`,
      change: sweepChange(neededFor(lost / sweepable(load))),
      shareOf: ({ orders }) => (orders * load.outage * 60) / sweepable(load),
    },
  ];
}

function within(most: number, needed: number, setting: string, beyond: string): string {
  const set = (count: number) => `${setting}: ${count.toLocaleString('en-US')}`;
  if (needed <= most) return set(needed);
  return `${set(most)}, the most, of the ${needed.toLocaleString('en-US')} needed; ${beyond}`;
}

function shardChange(demand: Demand, load: Load): string {
  const needed = shardsNeeded(demand, load);
  if (needed <= mostShards) return `statusShardsOf.prod in infra/status-shards.ts: add ${needed} or more`;
  const bearable = (demand.orders * mostShards) / shardLoads(demand, load);
  return [
    `${needed.toLocaleString('en-US')} shards are needed, and ${mostShards}, the most that a sweep reads,`,
    `bear ${thousands(bearable)} orders a second: split the customers over stages in accounts of their own`,
  ].join(' ');
}

/** A sweep has a call for each order of the batches in hand under way at one time. */
function sweepChange(batches: number): string {
  const mostInHand = limits.connections / sweepPace.handful;
  if (batches <= mostInHand) {
    return `code: a sweep with ${batches} batches in hand in place of one (send-again.ts)`;
  }
  const sweeps = Math.ceil(batches / mostInHand).toLocaleString('en-US');
  return `code: ${sweeps} sweeps side by side, each with ${mostInHand} batches in hand and a part of the shards to itself`;
}

/**
 * Orders that the sweeps can ask for again at the most, of those of an outage, before they are given up: each sweep
 * claims a handful at once and sends it in one batch, as long as some of them are due.
 */
function sweepable({ outage, code, dynamo, sqs }: Load): number {
  const { handful, budget, sendingShare } = sweepPace;
  const perSweep = (handful * budget * sendingShare) / (code + dynamo + sqs);
  return perSweep * minutesDue(outage);
}

/** Minutes, from the end of an outage on, in which some order of it is due for a try. */
function minutesDue(outage: number): number {
  const minute = 60_000;
  let covered = 0;
  let minutes = 0;
  for (const { from, to } of sweepWindows(sweepPolicy)) {
    const [start, end] = [Math.max(from / minute - outage, covered), to / minute];
    minutes += Math.max(0, end - start);
    covered = Math.max(covered, end);
  }
  return minutes;
}

function shareOfStore({ writes, reads }: Store, limit: { writes: number; reads: number }): number {
  return Math.max(writes / limit.writes, reads / limit.reads);
}

function mostWrites({ stores }: Demand): number {
  return Math.max(...stores.map(({ writes }) => writes));
}

function mostReads({ stores }: Demand): number {
  return Math.max(...stores.map(({ reads }) => reads));
}

/** The least rate at which something is so that is so from some rate on. */
function rateWhere(isSo: (orders: number) => boolean): number {
  let [low, high]: [number, number] = [loadInputs.orders.least, loadInputs.orders.most];
  if (!isSo(high)) return Number.POSITIVE_INFINITY;
  for (let step = 0; step < 45; step++) {
    const middle = Math.sqrt(low * high);
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
