import { contractBounds } from '../../generated/operation-facts.ts';
import type { OrderEventReactions } from '../contract/order-event-reactions.ts';
import { firstCharacters } from '../domain/first-characters.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { Clock, OrderTable, Report } from './ports.ts';

/** The stock is not there: the order is cancelled, with the inventory service's reason. */
export function buildInventoryReservationFailed(effects: {
  orders: OrderTable;
  report: Report;
  now: Clock;
}): OrderEventReactions['InventoryReservationFailed'] {
  return (event) =>
    applyVerdict(effects, event, event.reason && firstCharacters(event.reason, contractBounds.statusReason));
}
