import type { OrderEvent } from '../contract/order-event-reactions.ts';
import { orderTransitions, type UnappliedOutcome, unappliedOutcome } from '../domain/order-transitions.ts';
import type { Clock, Happening, OrderTable, Report } from './ports.ts';

type Effects = { orders: OrderTable; report: Report; now: Clock };

/**
 * Takes a pending order where the inventory service's verdict leads, in one conditional write.
 *
 * A verdict that comes twice, late, out of order, against an earlier one or for a deleted order changes nothing: it
 * is acknowledged and reported.
 */
export async function applyVerdict(
  { orders, report, now }: Effects,
  { type, order_id }: OrderEvent,
  status_reason?: string,
): Promise<void> {
  const status = orderTransitions[type];
  const to = { status, at: now().toISOString(), ...(status_reason !== undefined && { status_reason }) };
  if (await orders.finish(order_id, to)) {
    report(status === 'CONFIRMED' ? 'order_confirmed' : 'order_cancelled', { order_id });
    return;
  }
  const found = await orders.get(order_id);
  if (found?.status === 'PENDING_INVENTORY') {
    // It was put again under the same id in between; the message comes back and meets it as it is then.
    throw new Error(`order ${order_id} changed while a verdict was applied`);
  }
  report(happeningOf[unappliedOutcome(type, found?.status)], {
    order_id,
    event: type,
    status: found?.status,
  });
}

const happeningOf = {
  repeated: 'event_repeated',
  contradicted: 'event_contradicted',
  'order-missing': 'event_order_missing',
} as const satisfies Record<UnappliedOutcome, Happening>;
