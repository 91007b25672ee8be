import type { components } from '../../generated/openapi.ts';
import { everyField } from '../contract/every-field.ts';
import { uuidV5 } from './order-id.ts';

/** Name space of the ids of deliveries; a random UUID, chosen once. */
const nameSpace = Buffer.from('3c1f6d0e94b84d1ea7c25b8a90f6e2d3', 'hex');

/** The states that this system knows. A delivery service that comes later has more, and they are left alone. */
export type DeliveryStatus = 'PENDING' | 'CANCELLED';

/**
 * Where this system takes a delivery by itself; from every other state a delivery is somebody else's. CANCELLED is this
 * system's alone, for a reconciliation takes it back when the order stands: a service that gives a delivery up needs a
 * state of its own.
 */
export const deliveryTransitions = { PENDING: 'CANCELLED' } as const satisfies Partial<
  Record<DeliveryStatus, DeliveryStatus>
>;

/** The delivery of an order. */
export type Delivery = components['schemas']['Delivery'];

/** What a delivery is of; the time keeps an order apart from one that had its id before a table was restored. */
export type OrderIdentity = { id: string; created_at: string };

/** The id of an order's one delivery, the same however often it is asked for. */
export function deliveryId({ id, created_at }: OrderIdentity): string {
  return uuidV5(nameSpace, `${id}/${created_at}`);
}

/** The delivery that a confirmed order triggers. */
export function newDelivery(order: OrderIdentity, at: string): Delivery & { status: DeliveryStatus } {
  return everyField<Delivery & { status: DeliveryStatus }>({
    id: deliveryId(order),
    order_id: order.id,
    status: 'PENDING',
    created_at: at,
    updated_at: at,
  });
}
