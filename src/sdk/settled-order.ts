import type { Order } from '../../generated/schemas.ts';

/** An order whose status is final. */
export type SettledOrder = Order & { status: Exclude<Order['status'], 'PENDING_INVENTORY'> };

// A table over all statuses, so that one that the contract adds does not compile until it is decided here.
const isFinal: { [Status in Order['status']]: Status extends SettledOrder['status'] ? true : false } = {
  PENDING_INVENTORY: false,
  CONFIRMED: true,
  CANCELLED: true,
};

/** Whether an order's status is final; one that this client does not know is not. */
export function isSettled(order: Order): order is SettledOrder {
  return isFinal[order.status] === true;
}
