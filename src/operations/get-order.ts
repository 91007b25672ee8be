import type { OperationHandler } from '../contract/operation-handler.ts';
import { orderOnTheWire } from './order-on-the-wire.ts';
import type { OrderTable } from './ports.ts';
import { visibleOrder } from './visible-order.ts';

/** One order (specification, "Get Order"). */
export function buildGetOrder({ orders }: { orders: OrderTable }): OperationHandler<'getOrder'> {
  return async ({ path, caller }) => ({
    status: 200,
    body: orderOnTheWire(await visibleOrder(orders, path.id, caller)),
  });
}
