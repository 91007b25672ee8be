import type { components } from '../../generated/openapi.ts';
import { everyField } from '../contract/every-field.ts';
import { orderTotal } from './order-total.ts';

type OnTheWire = components['schemas']['Order'];
type Request = components['schemas']['NewOrder'];

/**
 * What every order has: the contract's fields, those of a create that are not shown included, and the fingerprint of
 * the request that created it. One with an Idempotency-Key, whose id is no call's own, has the mark of the call that
 * created it, too; and one whose create could not ask for its stock, when that was.
 */
type OrderFacts = Omit<OnTheWire, 'status' | 'status_reason'> &
  Omit<Request, keyof OnTheWire> & { fingerprint: string; created_by?: string; unsent_at?: string };

/** The stock is being asked for. While an order is here, it is also the record that a request may have to be sent. */
export type PendingOrder = OrderFacts & { status: 'PENDING_INVENTORY' };
/** The stock is reserved. Final. */
type ConfirmedOrder = OrderFacts & { status: 'CONFIRMED' };
/** The stock was not there. Final. */
type CancelledOrder = OrderFacts & { status: 'CANCELLED'; status_reason?: string };

/** An order in one of the states of the specification's state machine. */
export type Order = PendingOrder | ConfirmedOrder | CancelledOrder;

/** A new order, waiting for its stock. */
export function newOrder(given: {
  id: string;
  request: Request;
  fingerprint: string;
  created_at: string;
  created_by?: string | undefined;
}): PendingOrder {
  const { created_by, request } = given;
  const { customer_id, items } = request;
  return everyField<PendingOrder>({
    id: given.id,
    customer_id,
    items,
    total: orderTotal(items),
    status: 'PENDING_INVENTORY',
    created_at: given.created_at,
    updated_at: given.created_at,
    fingerprint: given.fingerprint,
    created_by,
    unsent_at: undefined,
  });
}
