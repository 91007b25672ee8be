import type { components } from '../../generated/openapi.ts';
import type { Order } from '../domain/order.ts';

/** An order as the contract shows it: all that is stored but what is ours alone. */
export function orderOnTheWire(order: Order): components['schemas']['Order'] {
  const { id, customer_id, items, total, status, created_at, updated_at } = order;
  const reason = order.status === 'CANCELLED' ? order.status_reason : undefined;
  return {
    id,
    customer_id,
    items,
    total,
    status,
    ...(reason !== undefined && { status_reason: reason }),
    created_at,
    updated_at,
  };
}
