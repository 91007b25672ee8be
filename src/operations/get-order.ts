import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import { orderOnTheWire } from './order-on-the-wire.ts';
import type { OrderTable } from './ports.ts';

/** One order (specification, "Get Order"). To a key bound to another customer it is not there. */
export function buildGetOrder({ orders }: { orders: OrderTable }): OperationHandler<'getOrder'> {
  return async ({ path, caller }) => {
    const order = await orders.get(path.id);
    if (!order || (caller.customer_id !== undefined && caller.customer_id !== order.customer_id)) {
      throw new OmsError('not-found', { detail: 'no order has this id' });
    }
    return { status: 200, body: orderOnTheWire(order) } satisfies OperationResponse<'getOrder'>;
  };
}
