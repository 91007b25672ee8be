import { deliveryId, deliveryTransitions, type OrderIdentity } from '../domain/delivery.ts';
import type { Clock, DeliveryTable, Report } from './ports.ts';

/** An order was deleted: its delivery is cancelled while it is still pending, and left alone once it has moved on. */
export function buildCancelDelivery(effects: {
  deliveries: DeliveryTable;
  report: Report;
  now: Clock;
}): (order: OrderIdentity) => Promise<void> {
  const { deliveries, report, now } = effects;
  return async (order) => {
    const id = deliveryId(order);
    const facts = { order_id: order.id, delivery_id: id };
    const to = deliveryTransitions.PENDING;
    if (await deliveries.move(id, { from: 'PENDING', to, at: now().toISOString() })) {
      report('delivery_cancelled', facts);
      return;
    }
    const found = await deliveries.get(id);
    if (found && found.status !== to) report('delivery_left_alone', { ...facts, status: found.status });
  };
}
