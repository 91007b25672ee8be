import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import { orderOnTheWire } from './order-on-the-wire.ts';
import type { OrderTable } from './ports.ts';
import { visibleOrder } from './visible-order.ts';

/** One order (specification, "Get Order"). */
export function buildGetOrder({ orders }: { orders: OrderTable }): OperationHandler<'getOrder'> {
  return async ({ path, caller }) => {
    const order = await visibleOrder(orders, path.id, caller);
    return { status: 200, body: orderOnTheWire(order) } satisfies OperationResponse<'getOrder'>;
  };
}
