import type { Caller } from '../contract/caller.ts';
import { OmsError } from '../contract/oms-error.ts';
import type { Order } from '../domain/order.ts';
import type { OrderTable } from './ports.ts';

/**
 * An order that the caller may see. To a key that is bound to another customer it is not there.
 *
 * @throws OmsError `not-found`
 */
export async function visibleOrder(orders: OrderTable, id: string, caller: Caller): Promise<Order> {
  const order = await orders.get(id);
  if (order && (caller.customer_id === undefined || caller.customer_id === order.customer_id)) return order;
  throw new OmsError('not-found', { detail: 'no order has this id' });
}
