import { contractBounds } from '../../generated/operation-facts.ts';
import type { OrderEventReactions } from '../contract/order-event-reactions.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { Clock, OrderTable, Report } from './ports.ts';

/** The stock is not there: the order is cancelled, with the inventory service's reason. */
export function buildInventoryReservationFailed(effects: {
  orders: OrderTable;
  report: Report;
  now: Clock;
}): OrderEventReactions['InventoryReservationFailed'] {
  return (event) => applyVerdict(effects, event, event.reason && cut(event.reason));
}

/**
 * A bound is in characters as people count them, a slice of a text in halves of some; what is left of one goes. A half
 * that the sender's own cut left becomes a replacement character: no verdict is lost for its words.
 */
function cut(reason: string): string {
  const characters = [...reason.slice(0, 2 * contractBounds.statusReason)];
  return characters.slice(0, contractBounds.statusReason).join('').toWellFormed();
}
