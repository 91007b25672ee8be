import type { Report } from '../../operations/ports.ts';
import { command, type Effects, type ExitCode } from '../command.ts';
import { duration } from '../duration.ts';
import { explainError } from '../explain-error.ts';
import { Failure } from '../failure.ts';
import { howMany } from '../how-many.ts';
import { orderIdOf } from '../order-id-of.ts';
import { orderProspects } from '../order-prospects.ts';
import { pasteable } from '../pasteable.ts';
import type { System } from '../system.ts';

/** Each costs a read. */
const mostLooked = 1_000;

/** Asks the inventory service again, for all overdue orders or for one. */
export const sweep = command({
  name: 'sweep',
  summary: 'ask the inventory service again for overdue orders, or for one at once',
  details: `Without --order it does what the scheduled sweeper does each minute, by the same rules, and says how many pending orders
were not due by them.
With --order it asks for that order's stock at once, whenever the sweeper would, as long as the order is pending
and young enough: the inventory service knows an order's id for an hour, and would take its stock twice later.
orders why shows when that was last; the sweeper's own tries go on as they would.
IMS_QUEUE_URL names the inventory queue where GetQueueUrl cannot find it, such as in another account.
Ends with 1 when something could not be sent, or when asking for the order is refused.`,
  examples: ['sweep --once', 'sweep --once --order 8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f'],
  options: {
    once: { kind: 'flag', about: 'do it now, and once; this must be said', isRequired: true },
    order: { kind: 'text', value: 'ID', about: 'ask for this order only' },
  },

  run: ({ options: { order } }, effects) =>
    order === undefined ? sweepAll(effects) : askFor(orderIdOf(order), effects),
});

async function sweepAll({ out, now, system }: Effects): Promise<ExitCode> {
  const count = { sent: 0, not_sent: 0, given_up: 0, failed: 0, pending_too_long: 0 };
  let isComplete = true;
  let isCountComplete = true;
  const report: Report = (happening, facts) => {
    if (happening === 'order_swept') count.sent++;
    if (happening === 'reservation_request_failed') count.not_sent++;
    if (happening === 'order_given_up') count.given_up++;
    if (happening === 'sweep_failed') count.failed++;
    if (happening === 'sweep_finished') isComplete = facts.is_complete !== false;
    else if (happening === 'orders_pending_too_long') {
      count.pending_too_long = Number(facts.count);
      isCountComplete = facts.count_is_complete !== false;
    } else out.note(`${happening} ${String(facts.order_id)}`);
  };
  const stage = system();
  out.note(`the inventory queue is ${(await stage.inventory()).url}`);
  // Told besides; an index that is too busy to be read must not keep the sweep from being made.
  const resting = await restingOrders(stage, now()).catch((error) => {
    out.note(`could not count the orders that are not due: ${explainError(error)}`);
    return undefined;
  });
  await stage.sweep(report);
  const value = {
    ...count,
    pending_too_long_is_complete: isCountComplete,
    ...(resting && { not_due: resting.count, not_due_is_complete: resting.isComplete }),
    ...(resting?.next !== undefined && { next_due_at: resting.next }),
    is_complete: isComplete,
  };
  out.result(value, () =>
    [
      `Asked again for ${howMany(count.sent, 'order')}; could not be sent: ${count.not_sent}; ` +
        `given up: ${count.given_up}; could not be swept: ${count.failed}.`,
      ...(resting ? restingLines(resting, now()) : []),
      ...(count.pending_too_long > 0 ? [tooLong(count.pending_too_long, isCountComplete)] : []),
      ...(isComplete ? [] : ['Time ran out before all were done; run it again.']),
    ].join('\n'),
  );
  return count.not_sent + count.failed > 0 ? 1 : 0;
}

/** Orders that a sweep passes over, since none of their tries is due, and when the next one is. */
type Resting = { count: number; isComplete: boolean; next: string | undefined };

async function restingOrders({ orders, policy }: System, now: Date): Promise<Resting> {
  const from = new Date(now.getTime() - policy.giveUpAfter).toISOString();
  const range = { from, to: now.toISOString(), limit: mostLooked };
  const { orders: young, isComplete } = await orders.inStatus('PENDING_INVENTORY', range);
  const prospects = young
    .map((order) => orderProspects(order, now, policy))
    .filter(({ state }) => state !== 'due' && state !== 'too-old' && state !== 'given-up');
  const times = prospects.flatMap((one) => ('next_request_at' in one ? [one.next_request_at] : []));
  return { count: prospects.length, isComplete, next: times.toSorted()[0] };
}

function restingLines({ count, isComplete, next }: Resting, now: Date): string[] {
  if (count === 0) return [];
  const many = `${isComplete ? '' : 'At least '}${howMany(count, 'pending order')} ${count === 1 ? 'was' : 'were'} not due`;
  if (next === undefined) return [`${many}.`];
  return [`${many}; the next one is at ${next} (in ${duration(Date.parse(next) - now.getTime())}).`];
}

function tooLong(count: number, isComplete: boolean): string {
  return `${isComplete ? '' : 'At least '}${count.toLocaleString('en')} orders are pending for too long, and wait for a person; see "An order that was given up" in docs/operate.md.`;
}

async function askFor(id: string, { out, now, system }: Effects): Promise<ExitCode> {
  const { orders, inventory, policy, stage } = system();
  const order = await orders.get(id);
  if (!order)
    throw new Failure(`there is no order ${id} in ${stage}; see ${pasteable(stage, `orders why ${id}`)}`);
  if (order.status !== 'PENDING_INVENTORY') {
    throw new Failure(`order ${id} is ${order.status}, which is final; there is nothing to ask for`);
  }
  const age = now().getTime() - Date.parse(order.created_at);
  if (Number.isNaN(age)) {
    throw new Failure(
      `order ${id} has no created_at, so nobody can say whether the inventory service may have forgotten it; write it into the order`,
    );
  }
  if (age >= policy.giveUpAfter || order.given_up_at !== undefined) {
    throw new Failure(
      `order ${id} is ${duration(age)} old; from ${duration(policy.giveUpAfter)} on the inventory service may have ` +
        'forgotten it and take its stock twice. Ask the inventory team whether it holds stock for it; ' +
        'see "An order that was given up" in docs/operate.md',
    );
  }
  const { state } = orderProspects(order, now(), policy);
  const queue = await inventory();
  out.note(`the inventory queue is ${queue.url}`);
  await queue.requestReservation(order);
  // The sweeper's own count stays as it is: a send by hand is none of its tries.
  await orders.markAsked(id, now().toISOString());
  out.result({ id, requested: true, age_seconds: Math.floor(age / 1_000), state }, () =>
    [
      `Asked the inventory service for the stock of ${id}, which has been pending for ${duration(age)}.`,
      `See what comes of it: ${pasteable(stage, `orders why ${id}`)}`,
    ].join('\n'),
  );
  return 0;
}
