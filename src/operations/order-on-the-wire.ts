import type { components } from '../../generated/openapi.ts';
import { everyField } from '../contract/every-field.ts';
import type { Order } from '../domain/order.ts';

type OnTheWire = components['schemas']['Order'];

/** An order as the contract shows it: all that is stored but what is ours alone. */
export function orderOnTheWire(order: Order): OnTheWire {
  const { id, customer_id, items, total, status, created_at, updated_at } = order;
  return everyField<OnTheWire>({
    id,
    customer_id,
    items,
    total,
    status,
    status_reason: order.status === 'CANCELLED' ? order.status_reason : undefined,
    created_at,
    updated_at,
  });
}
