import type { Report } from '../../operations/ports.ts';
import { command, type Effects, type ExitCode } from '../command.ts';
import { duration } from '../duration.ts';
import { Failure } from '../failure.ts';
import { orderIdOf } from '../order-id-of.ts';
import { orderProspects } from '../order-prospects.ts';
import { pasteable } from '../pasteable.ts';

/** Asks the inventory service again, for all overdue orders or for one. */
export const sweep = command({
  name: 'sweep',
  summary: 'ask the inventory service again for overdue orders, or for one at once',
  details: `Without --order it does what the scheduled sweeper does each minute, by the same rules.
With --order it asks for that order's stock at once, whenever the sweeper would, as long as the order is pending
and young enough: the inventory service knows an order's id for an hour, and would take its stock twice later.
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

async function sweepAll({ out, system }: Effects): Promise<ExitCode> {
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
  await system().sweep(report);
  const value = { ...count, pending_too_long_is_complete: isCountComplete, is_complete: isComplete };
  out.result(value, () =>
    [
      `Asked again for ${count.sent} orders; ${count.not_sent} requests could not be sent; ` +
        `${count.given_up} orders were given up; ${count.failed} could not be swept.`,
      ...(count.pending_too_long > 0 ? [tooLong(count.pending_too_long, isCountComplete)] : []),
      ...(isComplete ? [] : ['Time ran out before all were done; run it again.']),
    ].join('\n'),
  );
  return count.not_sent + count.failed > 0 ? 1 : 0;
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
  if (age >= policy.giveUpAfter || order.given_up_at !== undefined) {
    throw new Failure(
      `order ${id} is ${duration(age)} old; from ${duration(policy.giveUpAfter)} on the inventory service may have ` +
        'forgotten it and take its stock twice. Ask the inventory team whether it holds stock for it; ' +
        'see "An order that was given up" in docs/operate.md',
    );
  }
  const { state } = orderProspects(order, now(), policy);
  const queue = await inventory();
  await queue.requestReservation(order);
  out.result({ id, requested: true, age_seconds: Math.floor(age / 1_000), state }, () =>
    [
      `Asked the inventory service for the stock of ${id}, which has been pending for ${duration(age)}.`,
      `See what comes of it: ${pasteable(stage, `orders why ${id}`)}`,
    ].join('\n'),
  );
  return 0;
}
