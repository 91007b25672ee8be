import type { OrderEventReactions } from '../contract/order-event-reactions.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { Clock, OrderTable, Report } from './ports.ts';

/** The stock is reserved: the order is confirmed. */
export function buildInventoryReserved(effects: {
  orders: OrderTable;
  report: Report;
  now: Clock;
}): OrderEventReactions['InventoryReserved'] {
  return (event) => applyVerdict(effects, event);
}
