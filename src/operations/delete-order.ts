import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import type { OrderTable, Report } from './ports.ts';

/** Deletes an order for good, in any status (specification, "Delete Order"). */
export function buildDeleteOrder(effects: {
  orders: OrderTable;
  report: Report;
}): OperationHandler<'deleteOrder'> {
  const { orders, report } = effects;
  return async ({ path, caller }) => {
    if (!(await orders.delete(path.id, caller.customer_id))) {
      throw new OmsError('not-found', { detail: 'no order has this id' });
    }
    report('order_deleted', { order_id: path.id, client_id: caller.client_id });
    return { status: 204 } satisfies OperationResponse<'deleteOrder'>;
  };
}
