import { shardsAtOnce } from '../adapters/shards-at-once.ts';
import type { Load } from './load.ts';
import type { Life } from './record-life.ts';
import { type FunctionName, settings } from './settings.ts';
import { apiSteps, stepsPerSecond } from './steps.ts';

/** Runs a second of a function, how long one takes, and how many there are at one time (Little's law). */
export type Runs = { name: FunctionName; perSecond: number; ms: number; concurrent: number };

/**
 * The runs of each function. A run takes as long as its code and its calls, one after the other, at the milliseconds
 * that the load assumes for each.
 *
 * @param shards of OrderTable's stream
 */
export function runsOf(life: Life, load: Load, shards: number): Runs[] {
  const { code, dynamo, sqs } = load;
  const times = stepsPerSecond(load);
  const msOf = ({ calls, messages }: Life[keyof Life]) =>
    code + calls.length * dynamo + messages.length * sqs;
  const runs = (name: FunctionName, perSecond: number, ms: number): Runs => ({
    name,
    perSecond,
    ms,
    concurrent: (perSecond * ms) / 1_000,
  });
  const requests = apiSteps.reduce((sum, step) => sum + times[step], 0);
  const apiMs = apiSteps.reduce((sum, step) => sum + times[step] * msOf(life[step]), 0) / requests;

  const verdicts = times.confirm + times.cancel;
  // The messages of a batch are handled at once.
  const verdictMs = code + dynamo;
  const verdictBatch = verdictBatchOf(verdicts, verdictMs);

  const changes = times.triggerDelivery + times.cancelDelivery;
  const changeBatch = changeBatchOf(changes / shards / settings.changes.perShard, load);
  return [
    runs('api', requests, apiMs),
    runs('authorizer', times.authorize, msOf(life.authorize)),
    runs('order-events', verdicts / verdictBatch, verdictMs),
    runs('deliveries', changes / changeBatch, code + changeBatch * dynamo),
    runs('sweeper', 1 / 60, msOf(life.sweep) * Math.ceil(load.shards / shardsAtOnce)),
  ];
}

/** Batches are as small as the concurrency allows: so many runs there are at the most. */
function verdictBatchOf(perSecond: number, ms: number): number {
  const { batch, concurrency } = settings.verdicts;
  return clamp((perSecond * ms) / 1_000 / concurrency, 1, batch);
}

/**
 * The next batch is what came in while the last was worked on, which takes longer the larger it is.
 *
 * @param perSecond changes for one of the batches that a shard has in hand
 */
function changeBatchOf(perSecond: number, { code, dynamo }: Load): number {
  const { batch } = settings.changes;
  const perMs = perSecond / 1_000;
  if (perMs * dynamo >= 1) return batch;
  return clamp((perMs * code) / (1 - perMs * dynamo), 1, batch);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
