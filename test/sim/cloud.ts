import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { SQSServiceException } from '@aws-sdk/client-sqs';
import type { Report } from '../../src/operations/ports.ts';
import type { DynamoModel } from './dynamo-model.ts';
import type { Faults } from './faults.ts';
import { ordersOf } from './orders-of.ts';
import type { Random } from './random.ts';
import { places, type Sandbox } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { SqsModel } from './sqs-model.ts';
import type { Trace } from './trace.ts';

/** How an invocation ended. */
export type Outcome<Result> =
  | { ended: 'answered'; result: Result }
  | { ended: 'failed'; error: unknown }
  | { ended: 'crashed' };

/** What runs functions and carries their calls to the stores and queues, where they may meet with any fault. */
export type Cloud = {
  /** Has a sandbox that is idle, or the first to become so, handle an event. */
  invoke<Event, Result>(
    sandboxes: readonly Sandbox<Event, Result>[],
    event: Event,
    timeoutMs: number,
  ): Promise<Outcome<Result>>;
  hasIdle(sandboxes: readonly Sandbox<never, unknown>[]): boolean;
  isAtRest(): boolean;
  /** What broke the simulation itself, if anything did. */
  broken(): unknown;
};

type Invocation = { name: string; skew: number; isAlive: boolean; crash(why: string): void };
type Call = {
  invocation: Invocation;
  command: object;
  resolve(value: unknown): void;
  reject(e: unknown): void;
};
type Effect = { value: unknown } | { error: unknown };

/** What the SDK spends on a call before it gives up: three tries of a second and a half. */
const patience = { tries: 3, milliseconds: 1_500 };
const greatestSkew = 5_000;

export function buildCloud(parts: {
  scheduler: Scheduler;
  random: Random;
  faults: Faults;
  trace: Trace;
  dynamo: DynamoModel;
  sqs: SqsModel;
  report: (by: string, ...told: Parameters<Report>) => void;
}): Cloud {
  const { scheduler, random, faults, trace, dynamo, sqs, report } = parts;
  const busy = new Set<unknown>();
  const skews = new Map<unknown, number>();
  const waiting: { sandboxes: readonly unknown[]; start: () => void }[] = [];
  let broken: unknown;

  return {
    invoke: async (sandboxes, event, timeoutMs) => {
      while (!sandboxes.some((one) => !busy.has(one))) {
        await new Promise<void>((start) => waiting.push({ sandboxes, start }));
      }
      const sandbox = random.pick(sandboxes.filter((one) => !busy.has(one)));
      busy.add(sandbox);
      const outcome = await run(sandbox, event, timeoutMs);
      busy.delete(sandbox);
      const next = waiting.findIndex((one) => one.sandboxes.includes(sandbox));
      if (next >= 0) waiting.splice(next, 1)[0]?.start();
      return outcome;
    },
    hasIdle: (sandboxes) => sandboxes.some((one) => !busy.has(one)),
    isAtRest: () => busy.size === 0 && waiting.length === 0,
    broken: () => broken,
  };

  function run<Event, Result>(sandbox: Sandbox<Event, Result>, event: Event, timeoutMs: number) {
    const { promise, resolve } = Promise.withResolvers<Outcome<Result>>();
    const skew = skews.get(sandbox) ?? newSkew();
    skews.set(sandbox, skew);
    const end = (outcome: Outcome<Result>) => {
      if (!invocation.isAlive) return;
      invocation.isAlive = false;
      resolve(outcome);
    };
    const invocation: Invocation = {
      name: sandbox.name,
      skew,
      isAlive: true,
      crash: (why) => {
        trace.note(sandbox.name, why);
        skews.delete(sandbox);
        end({ ended: 'crashed' });
      },
    };
    sandbox.host = {
      send: (command) => new Promise((resolve, reject) => carry({ invocation, command, resolve, reject })),
      now: () => new Date(scheduler.now() + skew),
      newId: random.uuid,
      report: (...told) => report(sandbox.name, ...told),
    };
    sandbox.handle(event).then(
      (result) => end({ ended: 'answered', result }),
      (error: unknown) => end({ ended: 'failed', error }),
    );
    scheduler.after(timeoutMs, () => invocation.isAlive && invocation.crash('timed out as a whole'));
    return promise;
  }

  function newSkew(): number {
    return faults.strikes('clock askew') ? random.whole(-greatestSkew, greatestSkew) : 0;
  }

  function carry(call: Call): void {
    const arrival = wayThere();
    const givenUp = patience.tries * patience.milliseconds;
    if (isCutOff(call.command)) {
      faults.count('call met an outage');
      scheduler.after(givenUp, () => settle(call, { error: timeout() }, 'nothing answers'));
      return;
    }
    if (faults.strikes('call throttled')) {
      scheduler.after(arrival, () => settle(call, { error: throttled(call.command, random) }, 'throttled'));
      return;
    }
    if (faults.strikes('call timed out before its effect')) {
      scheduler.after(givenUp, () => settle(call, { error: timeout() }, 'timed out before its effect'));
      return;
    }
    if (faults.strikes('call timed out after its effect')) {
      scheduler.after(arrival, () => effect(call, 'done, the answer lost'));
      scheduler.after(givenUp, () => settle(call, { error: timeout() }, 'timed out after its effect'));
      return;
    }
    if (faults.strikes('call repeated by the SDK after its effect')) {
      scheduler.after(arrival, () => effect(call, 'done, the answer lost'));
      scheduler.after(arrival + patience.milliseconds, () => answer(call, 'repeated', 2));
      return;
    }
    if (faults.strikes('function crashed at a call')) {
      const isBefore = random.chance(0.5);
      scheduler.after(arrival, () => {
        if (!isBefore) effect(call, 'done, the function crashed');
        if (call.invocation.isAlive) call.invocation.crash('crashed');
      });
      return;
    }
    scheduler.after(arrival, () => answer(call, 'done'));
  }

  function answer(call: Call, how: string, attempts = 1): void {
    // What a function that crashed had sent off may still arrive, or not.
    if (!call.invocation.isAlive && random.chance(0.5)) return;
    const result = effect(call, how);
    // The SDK tells of a refusal how often it tried.
    if ('error' in result && result.error instanceof DynamoDBServiceException)
      result.error.$metadata.attempts = attempts;
    scheduler.after(random.whole(1, 10), () => settle(call, result));
  }

  function effect(call: Call, how: string): Effect {
    const result = apply(call.command);
    note(call, 'error' in result ? `${how}: ${nameOf(result.error)}` : how);
    return result;
  }

  function settle({ invocation, command, resolve, reject }: Call, result: Effect, why?: string): void {
    if (!invocation.isAlive) return;
    if (why !== undefined) note({ invocation, command }, why);
    if ('error' in result) reject(result.error);
    else resolve(result.value);
  }

  function apply(command: object): Effect {
    try {
      return { value: isOfQueue(command) ? sqs.apply(command) : dynamo.apply(command) };
    } catch (error) {
      const isForeseen = error instanceof DynamoDBServiceException || error instanceof SQSServiceException;
      if (!isForeseen) broken ??= error;
      return { error };
    }
  }

  function isCutOff(command: object): boolean {
    if (isOfQueue(command)) return faults.isAway('inventory queue');
    return faults.isAway('tables') || (isOfDeliveries(command) && faults.isAway('delivery table'));
  }

  function note({ invocation, command }: Pick<Call, 'invocation' | 'command'>, how: string): void {
    const what = `${command.constructor.name.replace(/Command$/, '')} ${how}`;
    const orders = ordersOf(command);
    if (orders.length === 0) trace.note(invocation.name, what);
    for (const order of orders) trace.note(invocation.name, what, order);
  }

  function wayThere(): number {
    return random.chance(0.05) ? random.whole(50, 900) : random.whole(1, 20);
  }
}

function isOfQueue(command: object): boolean {
  return command.constructor.name.includes('Message');
}

function isOfDeliveries(command: object): boolean {
  return (command as { input: { TableName?: unknown } }).input.TableName === places.deliveryTable;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

function timeout(): Error {
  return Object.assign(new Error('the request timed out'), { name: 'TimeoutError' });
}

/** Refusals that pass, in the words of the two services. */
function throttled(command: object, random: Random): Error {
  const about = { message: 'slow down', $metadata: { httpStatusCode: 400 } };
  if (isOfQueue(command))
    return new SQSServiceException({ name: 'ThrottlingException', $fault: 'client', ...about });
  const name = random.pick([
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'ThrottlingException',
    'InternalServerError',
  ]);
  if (name !== 'InternalServerError')
    return new DynamoDBServiceException({ name, $fault: 'client', ...about });
  return new DynamoDBServiceException({
    name,
    $fault: 'server',
    message: '',
    $metadata: { httpStatusCode: 500 },
  });
}
