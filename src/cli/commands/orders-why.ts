import { type Delivery, deliveryId } from '../../domain/delivery.ts';
import { sweepWindows } from '../../domain/sweep-policy.ts';
import { command, type Effects, type ExitCode } from '../command.ts';
import { deadLines } from '../dlq/dead-lines.ts';
import { type DeadOfOrder, deadOfOrder } from '../dlq/dead-of-order.ts';
import { isUndecided } from '../dlq/is-undecided.ts';
import { isVerdict } from '../dlq/is-verdict.ts';
import type { ReplayEffect } from '../dlq/replay-effect.ts';
import { duration } from '../duration.ts';
import { type Line, labelledLines } from '../labelled-lines.ts';
import { leftToTheStream } from '../left-to-the-stream.ts';
import { missedTries } from '../missed-tries.ts';
import { orderIdOf } from '../order-id-of.ts';
import { orderLog } from '../order-log.ts';
import { orderProspects, type Prospects } from '../order-prospects.ts';
import { nextWords } from '../order-words.ts';
import { pasteable } from '../pasteable.ts';
import type { OrderRecord, Tombstone } from '../stores/order-records.ts';
import type { System } from '../system.ts';

/** Says why an order is where it is. */
export const ordersWhy = command({
  name: 'orders why',
  summary: 'say why an order is where it is, and what happens next',
  details: `Tells state and age, the sweeper's last try, what the sweeper does next and when,
the order's delivery, and the dead messages that name it; and the command that hastens it, where there is one.
Of an order that is not there it tells when it was deleted, if it had an Idempotency-Key,
and what its delivery and the dead messages remember. It then ends with 1.`,
  examples: ['orders why 8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f'],
  operand: { value: 'ID', about: 'the order’s id', count: 'one' },
  options: {},

  run: async ({ operands: [given = ''] }, effects) => {
    const id = orderIdOf(given);
    const system = effects.system();
    const [order, deliveries, dead] = await Promise.all([
      system.orders.get(id),
      system.deliveries.ofOrder(id),
      deadOfOrder(id, system, effects),
    ]);
    const facts = { id, deliveries, dead, system };
    if (order) return tellOrder(order, facts, effects);
    return tellMissing(await system.orders.tombstone(id), facts, effects);
  },
});

type Facts = {
  id: string;
  deliveries: Delivery[];
  dead: DeadOfOrder | undefined;
  system: System;
};

function tellOrder(order: OrderRecord, facts: Facts, { out, now }: Effects): ExitCode {
  const at = now();
  const { deliveries, dead, system } = facts;
  const { id, customer_id, status, created_at, updated_at, sweeps = 0 } = order;
  const prospects = orderProspects(order, at, system.policy);
  const isContradicted = dead?.letters.some(({ effect }) => contradicts(effect)) ?? false;
  const next = nextWords(order, prospects, deliveries, { now: at, stage: system.stage, isContradicted });
  const hasten = hastening(order, facts, { state: prospects.state, now: at });
  const missed = missedTries(order, at, system.policy);
  const reason = order.status === 'CANCELLED' ? order.status_reason : undefined;
  const age = at.getTime() - Date.parse(created_at);
  const isDated = !Number.isNaN(age);
  const isPending = status === 'PENDING_INVENTORY';
  const log = isPending && isDated ? orderLog('api', order, system.stage) : undefined;
  const isSwept = isPending && isDated && prospects.state !== 'awaiting-verdict';
  // On a laptop one log has both.
  const sweeperLog =
    isSwept && system.stage !== 'local' ? orderLog('sweeper', order, system.stage) : undefined;
  const value = {
    id,
    found: true,
    customer_id,
    status,
    ...(reason !== undefined && { status_reason: reason }),
    created_at,
    ...(isDated && { age_seconds: Math.floor(age / 1_000) }),
    updated_at,
    sweeps,
    ...(order.asked_at !== undefined && { asked_at: order.asked_at }),
    ...(order.unsent_at !== undefined && { unsent_at: order.unsent_at }),
    ...(order.sweep_unsent_at !== undefined && { sweep_unsent_at: order.sweep_unsent_at }),
    missed_tries: missed,
    prospects,
    deliveries,
    ...deadValue(dead),
    next,
    ...(hasten && { hasten }),
    ...(log !== undefined && { first_request_log: log }),
    ...(sweeperLog !== undefined && { sweeper_log: sweeperLog }),
  };
  out.result(value, () => {
    return labelledLines([
      isPending && isDated
        ? `Order ${id} has been ${status} for ${duration(age)}.`
        : `Order ${id} is ${status}.`,
      '',
      ['customer', customer_id ?? '-'],
      ['placed', isDated ? `${created_at}, ${duration(age)} ago` : '-'],
      ['requests', requestWords(order, system)],
      ...(order.asked_at === undefined
        ? []
        : [['by hand', `asked for at ${order.asked_at}, by sweep --order`] as const]),
      ...(missed === 0
        ? []
        : [
            [
              'missed',
              `${missed === 1 ? '1 try was' : `${missed} tries were`} missed: does the sweeper run? See sweeper-silent in docs/runbook.md`,
            ] as const,
          ]),
      ['verdict', isPending ? 'none yet' : `applied at ${updated_at ?? '-'}`],
      ...giveUpLines(prospects, at),
      ...(reason === undefined ? [] : [['reason', reason] as const]),
      ...deliveryLines(deliveries),
      ...deadLines(dead, system),
      '',
      `What happens next: ${next}.`,
      ...(hasten ? [`To hasten it: ${hasten}`] : []),
      ...(log === undefined
        ? []
        : [
            order.unsent_at === undefined
              ? `Whether its first request was sent (reservation_requested) or not (reservation_request_failed): ${log}`
              : `Why its first request failed (reservation_request_failed): ${log}`,
          ]),
      ...(sweeperLog === undefined
        ? []
        : [`What the sweeper did (order_swept, reservation_request_failed): ${sweeperLog}`]),
    ]);
  });
  return 0;
}

/** Which requests were sent, as far as the order tells; a send that failed may have arrived all the same. */
function requestWords(order: OrderRecord, { policy }: System): string {
  const { status, unsent_at, sweep_unsent_at, asked_at, sweeps = 0 } = order;
  const isFirstTheLast = sweeps === 0 && asked_at === undefined;
  // A verdict without another request proves that there was one.
  if (status !== 'PENDING_INVENTORY' && isFirstTheLast && sweep_unsent_at === undefined)
    return 'one by its create; none by the sweeper';
  const swept = sweepWords(order, sweepWindows(policy).length);
  if (unsent_at === undefined) return `one by its create, unless that was cut off; ${swept}`;
  return `${isFirstTheLast ? 'none known to be sent: ' : ''}that of its create failed, at ${unsent_at}; ${swept}`;
}

/** Of a try that could not be sent, those before may have been the same. */
function sweepWords({ sweeps = 0, sweep_unsent_at }: OrderRecord, most: number): string {
  if (sweep_unsent_at !== undefined) {
    return `the sweeper’s try ${sweeps + 1} of ${most} failed, last at ${sweep_unsent_at}`;
  }
  return sweeps === 0 ? 'none by the sweeper' : `the sweeper’s last try was number ${sweeps} of ${most}`;
}

function tellMissing(tombstone: Tombstone | undefined, facts: Facts, { out }: Effects): ExitCode {
  const { id, deliveries, dead, system } = facts;
  const known = knownWords(tombstone, deliveries);
  const { deleted_at } = tombstone ?? {};
  const value = {
    id,
    found: false,
    ...(deleted_at && { deleted_at }),
    deliveries,
    ...deadValue(dead),
    known,
  };
  out.result(value, () =>
    labelledLines([
      `There is no order ${id} in ${system.stage}.`,
      '',
      ...deliveryLines(deliveries),
      ...deadLines(dead, system),
      '',
      `What is known: ${known}.`,
    ]),
  );
  return 1;
}

function knownWords(tombstone: Tombstone | undefined, deliveries: readonly Delivery[]): string {
  if (tombstone) return `it was deleted at ${tombstone.deleted_at}`;
  if (deliveries.length > 0) return 'it was confirmed, and deleted since: its delivery remembers it';
  return 'no delivery remembers it: it was deleted before it had one, or never was; the log has order_created and order_deleted for its order_id if it ever was';
}

/** The command that brings an order on; nothing when there is none that would. */
function hastening(
  order: OrderRecord,
  { id, deliveries, dead, system: { stage } }: Facts,
  { state, now }: { state: Prospects['state']; now: Date },
): string | undefined {
  const verdict = dead?.letters.find(({ effect }) => isVerdict(effect));
  if (verdict) return pasteable(stage, `dlq redrive --select ${verdict.letter.id}`);
  // Which of two verdicts that contradict one another holds, only people can say.
  if (dead?.letters.some(({ effect }) => isUndecided(effect) || contradicts(effect))) return undefined;
  const { status, created_at, updated_at } = order;
  const own = deliveries.find((delivery) => delivery.id === deliveryId(order));
  const isLate = !own && now.getTime() - Date.parse(updated_at) >= leftToTheStream;
  // Without a timestamp as the service writes it, the order is in no range to reconcile.
  if (status === 'CONFIRMED' && isTimestamp(created_at) && (isLate || own?.status === 'CANCELLED')) {
    return pasteable(stage, `deliveries reconcile --since ${created_at} --until ${created_at}`);
  }
  const canAsk = state === 'awaiting-verdict' || state === 'due' || state === 'backing-off';
  return canAsk ? pasteable(stage, `sweep --once --order ${id}`) : undefined;
}

/** Whether a dead message says the opposite of the verdict that the order has. */
function contradicts(effect: ReplayEffect): boolean {
  return effect === 'nothing-contradicts';
}

function isTimestamp(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

function deliveryLines(deliveries: readonly Delivery[]): Line[] {
  if (deliveries.length === 0) return [['delivery', 'none']];
  return deliveries.map(({ id, status, created_at }) => ['delivery', `${id} ${status}, of ${created_at}`]);
}

/** When nothing more is done for a pending order by itself; what is past is told as what happens next. */
function giveUpLines(prospects: Prospects, now: Date): Line[] {
  switch (prospects.state) {
    case 'awaiting-verdict':
    case 'due':
    case 'backing-off': {
      const { given_up_from } = prospects;
      const left = duration(Date.parse(given_up_from) - now.getTime());
      return [['given up', `at ${given_up_from} (in ${left}), if no verdict comes by then`]];
    }
    default:
      return [];
  }
}

function deadValue(dead: DeadOfOrder | undefined) {
  if (!dead) return {};
  return {
    dead_messages_are_complete: dead.isComplete && dead.hidden === 0,
    dead_messages: dead.letters.map(({ letter, judgement, effect }) => ({
      message_id: letter.id,
      kind: judgement.kind,
      effect,
    })),
  };
}
