import { chunks } from '../domain/chunks.ts';
import type { DateRange } from '../domain/date-range.ts';
import { deliveryId, deliveryTransitions, type OrderIdentity } from '../domain/delivery.ts';
import type { Order } from '../domain/order.ts';
import type { Clock, ConfirmedOrder, DeliveryLedger, DeliveryTable, OrderTable } from './ports.ts';

/** A delivery that is not as its order would have it. */
export type Discrepancy = {
  kind: 'missing' | 'order-back' | 'order-gone';
  order_id: string;
  delivery_id: string;
};

type OrderStatus = Order['status'];

type Effects = {
  ledger: DeliveryLedger;
  orders: Pick<OrderTable, 'get'>;
  deliveries: DeliveryTable;
  reactions: Record<'confirmed' | 'removed', (order: OrderIdentity) => Promise<void>>;
};

type Options = {
  isDryRun?: boolean;
  /** Milliseconds from an order's confirmation in which its delivery is left to the stream. */
  leftToTheStream?: number;
  now: Clock;
  signal: AbortSignal;
  found: (one: Discrepancy) => void;
};

const atOnce = 20;
const cancelled = deliveryTransitions.PENDING;

/**
 * Brings the deliveries in line with the orders as they are now, and not with what was told of them: a confirmed order
 * without a delivery gets it, one whose delivery was cancelled, as before its order was restored, has it opened again, and
 * a pending delivery whose order is gone is cancelled. Doing it twice does no harm, and neither does the stream beside it.
 *
 * @param found told of each discrepancy, when it is mended or, if `isDryRun`, when it is seen
 * @returns how many orders and deliveries were looked at, and whether that were all
 */
export async function reconcileDeliveries(
  { ledger, orders, deliveries, reactions }: Effects,
  range: DateRange,
  { isDryRun = false, leftToTheStream = 0, now, signal, found }: Options,
): Promise<{ orders: number; deliveries: number; isComplete: boolean }> {
  const seen = { orders: 0, deliveries: 0 };

  const isComplete =
    (await each(ledger.confirmedOrders(range), signal, async (order) => {
      seen.orders++;
      await supply(order);
    })) &&
    (await each(ledger.pendingDeliveries(range), signal, async ({ id, order_id }) => {
      seen.deliveries++;
      // An order may be restored as it was before its verdict; the delivery waits for it.
      if (await stands(order_id, id, ['CONFIRMED', 'PENDING_INVENTORY'])) return;
      const isCancelled =
        isDryRun || (await deliveries.move(id, { from: 'PENDING', to: cancelled, at: now().toISOString() }));
      if (isCancelled) found({ kind: 'order-gone', order_id, delivery_id: id });
    }));
  return { ...seen, isComplete };

  async function supply(order: ConfirmedOrder): Promise<void> {
    if (now().getTime() - Date.parse(order.updated_at) < leftToTheStream) return;
    const id = deliveryId(order);
    const delivery = await deliveries.get(id);
    if ((delivery && delivery.status !== cancelled) || !(await isDue(order.id, id))) return;
    if (!isDryRun && !(await (delivery ? open(id) : put(order)))) return;
    found({ kind: delivery ? 'order-back' : 'missing', order_id: order.id, delivery_id: id });
    // One that is deleted meanwhile may have been told of before there was a delivery to cancel.
    if (!isDryRun && !(await isDue(order.id, id))) await reactions.removed(order);
  }

  async function put(order: OrderIdentity): Promise<true> {
    await reactions.confirmed(order);
    return true;
  }

  function open(id: string): Promise<boolean> {
    return deliveries.move(id, { from: cancelled, to: 'PENDING', at: now().toISOString() });
  }

  function isDue(order_id: string, delivery_id: string): Promise<boolean> {
    return stands(order_id, delivery_id, ['CONFIRMED']);
  }

  /** Whether a delivery is that of an order as it is now: an order of the same id need not be the same order. */
  async function stands(order_id: string, delivery_id: string, as: readonly OrderStatus[]): Promise<boolean> {
    const order = await orders.get(order_id);
    return order !== undefined && as.includes(order.status) && deliveryId(order) === delivery_id;
  }
}

/** Does something with each of all pages, some at a time; false when it was interrupted first. */
async function each<Item>(
  pages: AsyncIterable<Item[]>,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<boolean> {
  for await (const page of pages) {
    for (const some of chunks(page, atOnce)) {
      if (signal.aborted) return false;
      await Promise.all(some.map(work));
    }
    if (signal.aborted) return false;
  }
  return true;
}
