import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import type { DeliveryTable, OrderTable } from './ports.ts';
import { visibleOrder } from './visible-order.ts';

/** The deliveries that an order has triggered (specification, "Delivery Table"). */
export function buildListDeliveries(effects: {
  orders: OrderTable;
  deliveries: DeliveryTable;
}): OperationHandler<'listDeliveries'> {
  const { orders, deliveries } = effects;
  return async ({ path, caller }) => {
    const order = await visibleOrder(orders, path.id, caller);
    const found = await deliveries.ofOrder(order.id);
    return { status: 200, body: { deliveries: found } } satisfies OperationResponse<'listDeliveries'>;
  };
}
