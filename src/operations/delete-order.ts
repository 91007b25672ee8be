import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import type { Clock, NewId, OrderTable, Report } from './ports.ts';
import { writeMark } from './write-mark.ts';

/**
 * Deletes an order for good, in any status (specification, "Delete Order"). Of one that was created under an
 * Idempotency-Key a tombstone stays for good, without any of its data, lest a late retry bring it back.
 */
export function buildDeleteOrder(effects: {
  orders: OrderTable;
  report: Report;
  now: Clock;
  newId: NewId;
}): OperationHandler<'deleteOrder'> {
  const { orders, report, now, newId } = effects;
  return async ({ path, caller }) => {
    const given = { customer_id: caller.customer_id, at: now().toISOString(), by: writeMark(newId) };
    if (!(await orders.delete(path.id, given))) {
      throw new OmsError('not-found', { detail: 'no order has this id' });
    }
    report('order_deleted', { order_id: path.id, client_id: caller.client_id });
    return { status: 204 } satisfies OperationResponse<'deleteOrder'>;
  };
}
