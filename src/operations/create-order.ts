import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { newOrder, type Order, type PendingOrder } from '../domain/order.ts';
import { orderIdOfKey } from '../domain/order-id.ts';
import { mayAskForStock } from '../domain/sweep-policy.ts';
import { mayActFor } from './may-act-for.ts';
import type { Clock, CustomerTable, InventoryQueue, NewId, OrderTable, Report } from './ports.ts';
import { writeMark } from './write-mark.ts';

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
      ...(key === undefined
        ? { id: newId() }
        : { id: orderIdOfKey(caller, key), created_by: writeMark(newId) }),
      request: body,
      fingerprint: fingerprint(body),
      created_at: now().toISOString(),
    });
    // Of a customer who is no longer known an earlier call of the same key may have placed the order.
    if (!isKnown && key === undefined) throw unknownCustomer();
    const { stored, isReplay } = isKnown
      ? await storeOnce(order)
      : await storedBefore(order, unknownCustomer);
    report(isReplay ? 'order_replayed' : 'order_created', {
      order_id: order.id,
      client_id: caller.client_id,
    });
    if (stored?.status === 'PENDING_INVENTORY' && mayAskForStock(stored.created_at, now())) {
      await requestReservation(stored, header.traceparent, isReplay);
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
    if ((await orders.create(order)) === 'created') return { stored: order, isReplay: false };
    return storedBefore(order, beingDeleted);
  }

  /**
   * What an earlier call with the same key and body stored, nothing when it was deleted since; or this call itself, by a
   * put whose answer was lost, so that the SDK sent it again.
   */
  async function storedBefore(order: PendingOrder, notFound: () => OmsError): Promise<Storing> {
    const found = await orders.created(order.id);
    if (!found) throw notFound();
    if (found.fingerprint !== order.fingerprint) {
      throw new OmsError('idempotency-key-reused', { detail: `the key belongs to order ${order.id}` });
    }
    // Without a key there is no mark on either side: only this call knows the id.
    const isOwn = found.order !== undefined && found.order.created_by === order.created_by;
    return { stored: found.order, isReplay: !isOwn };
  }

  async function requestReservation(
    order: Order,
    traceparent: string | undefined,
    isReplay: boolean,
  ): Promise<void> {
    const { id: order_id } = order;
    try {
      await inventory.requestReservation(order, traceparent);
    } catch (error) {
      report('reservation_request_failed', { order_id, error });
      // Of a retry that fails nothing follows: the call before it may have sent the request.
      return isReplay ? undefined : noteUnsent(order_id, now().toISOString());
    }
    report('reservation_requested', { order_id });
    if (order.unsent_at !== undefined) await noteUnsent(order_id, undefined);
  }

  /** For people who look at the order; the sweeper needs no note to find it. */
  async function noteUnsent(order_id: string, at: string | undefined): Promise<void> {
    await orders.noteUnsent(order_id, at).catch((error: unknown) => {
      report('order_note_failed', { order_id, error });
    });
  }
}

type Storing = { stored: Order | undefined; isReplay: boolean };

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
