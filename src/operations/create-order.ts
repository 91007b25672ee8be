import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { newOrder, type Order, type PendingOrder } from '../domain/order.ts';
import { orderIdOfKey } from '../domain/order-id.ts';
import { mayAskForStock } from '../domain/sweep-policy.ts';
import { mayActFor } from './may-act-for.ts';
import type { Clock, CustomerTable, InventoryQueue, NewId, OrderTable, Report } from './ports.ts';

/**
 * Accepts an order and asks for its stock (specification, "Create Order").
 *
 * The order is its own outbox: once it is stored as pending it is accepted, and a request that could not be sent is
 * sent later. So a failing queue fails no order.
 */
export function buildCreateOrder(effects: {
  orders: OrderTable;
  customers: CustomerTable;
  inventory: InventoryQueue;
  report: Report;
  now: Clock;
  newId: NewId;
}): OperationHandler<'createOrder'> {
  const { orders, customers, inventory, report, now, newId } = effects;

  return async ({ body, header, caller }) => {
    mayActFor(caller, body.customer_id);
    const isKnown = await customers.has(body.customer_id);
    const key = header['idempotency-key'];
    const order = newOrder({
      id: key === undefined ? newId() : orderIdOfKey(caller.client_id, key),
      request: body,
      fingerprint: fingerprint(body),
      created_at: now().toISOString(),
    });
    const { stored, isNew } = isKnown ? await storeOnce(order) : await storedBefore(order, unknownCustomer);
    // Without a key only our own try can have stored it before, whose answer was lost on its way.
    const isReplay = !isNew && key !== undefined;
    report(isReplay ? 'order_replayed' : 'order_created', {
      order_id: order.id,
      client_id: caller.client_id,
    });
    if (stored?.status === 'PENDING_INVENTORY' && mayAskForStock(stored.created_at, now())) {
      await requestReservation(stored, header.traceparent);
    }
    return {
      status: 201,
      headers: {
        Location: `/orders/${order.id}`,
        ...(isReplay && { 'Idempotency-Replayed': 'true' as const }),
      },
      body: { order_id: order.id },
    } satisfies OperationResponse<'createOrder'>;
  };

  async function storeOnce(order: PendingOrder): Promise<Storing> {
    if ((await orders.create(order)) === 'created') return { stored: order, isNew: true };
    return storedBefore(order, beingDeleted);
  }

  /** What an earlier call with the same key and body stored; nothing when it was deleted since. */
  async function storedBefore(order: PendingOrder, notFound: () => OmsError): Promise<Storing> {
    const found = await orders.created(order.id);
    if (!found) throw notFound();
    if (found.fingerprint !== order.fingerprint) {
      throw new OmsError('idempotency-key-reused', { detail: `the key belongs to order ${order.id}` });
    }
    return { stored: found.order, isNew: false };
  }

  async function requestReservation(order: Order, traceparent: string | undefined): Promise<void> {
    const { id: order_id } = order;
    try {
      await inventory.requestReservation(order, traceparent);
      report('reservation_requested', { order_id });
    } catch (error) {
      report('reservation_request_failed', { order_id, error });
    }
  }
}

type Storing = { stored: Order | undefined; isNew: boolean };

function unknownCustomer(): OmsError {
  const message = 'names no known customer';
  return new OmsError('unknown-customer', {
    detail: `customer_id ${message}`,
    fields: [{ pointer: '#/customer_id', message }],
  });
}

function beingDeleted(): OmsError {
  return new OmsError('unavailable', {
    detail: 'the order of this Idempotency-Key is being deleted; try again',
  });
}
