import type { OrderEvent } from '../contract/order-event-reactions.ts';
import type { Order } from './order.ts';

/** A state that nothing leaves. */
export type FinalStatus = Exclude<Order['status'], 'PENDING_INVENTORY'>;

/**
 * Where each verdict of the inventory service takes a pending order. These two are the only transitions there are
 * (specification, "Order State Machine"): from a final state nothing leads anywhere.
 */
export const orderTransitions = {
  InventoryReserved: 'CONFIRMED',
  InventoryReservationFailed: 'CANCELLED',
} as const satisfies Record<OrderEvent['type'], FinalStatus>;

/** What became of a verdict that found no pending order; each leaves things as they were. */
export type UnappliedOutcome = 'repeated' | 'contradicted' | 'order-missing';

/**
 * Why a verdict found no pending order.
 *
 * @param status the state that it found instead; undefined when there is no such order
 */
export function unappliedOutcome(
  verdict: OrderEvent['type'],
  status: FinalStatus | undefined,
): UnappliedOutcome {
  if (status === undefined) return 'order-missing';
  return status === orderTransitions[verdict] ? 'repeated' : 'contradicted';
}
