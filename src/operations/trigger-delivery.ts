import { newDelivery, type OrderIdentity } from '../domain/delivery.ts';
import type { Clock, DeliveryTable, Report } from './ports.ts';

/** An order was confirmed: its delivery is put, once, however often this is told. */
export function buildTriggerDelivery(effects: {
  deliveries: DeliveryTable;
  report: Report;
  now: Clock;
}): (order: OrderIdentity) => Promise<void> {
  const { deliveries, report, now } = effects;
  return async (order) => {
    const delivery = newDelivery(order, now().toISOString());
    const isNew = await deliveries.create(delivery);
    if (isNew) report('delivery_triggered', { order_id: order.id, delivery_id: delivery.id });
  };
}
