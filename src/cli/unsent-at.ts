import type { OrderRecord } from './stores/order-records.ts';

/** When a pending order's last request could not be sent; undefined when it was, or its verdict is there. */
export function unsentAt(order: OrderRecord): string | undefined {
  return order.status === 'PENDING_INVENTORY' ? order.unsent_at : undefined;
}
