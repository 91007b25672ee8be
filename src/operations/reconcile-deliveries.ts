import { deliveryId, deliveryTransitions, type OrderIdentity } from '../domain/delivery.ts';
import type {
  Clock,
  ConfirmedOrder,
  CreatedWithin,
  DeliveryLedger,
  DeliveryTable,
  OrderTable,
} from './ports.ts';

/** A delivery that is not as its order would have it. */
export type Discrepancy = { kind: 'missing' | 'order-gone'; order_id: string; delivery_id: string };

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

/**
 * Brings the deliveries in line with the orders as they are now, and not with what was told of them: a confirmed order
 * without a delivery gets it, and a pending delivery whose order is gone is cancelled. Doing it twice does no harm, and
 * neither does the stream beside it.
 *
 * @param found told of each discrepancy, when it is mended or, if `isDryRun`, when it is seen
 * @returns how many orders and deliveries were looked at, and whether that were all
 */
export async function reconcileDeliveries(
  { ledger, orders, deliveries, reactions }: Effects,
  range: CreatedWithin,
  { isDryRun = false, leftToTheStream = 0, now, signal, found }: Options,
): Promise<{ orders: number; deliveries: number; isComplete: boolean }> {
  const seen = { orders: 0, deliveries: 0 };

  const isComplete =
    (await each(ledger.confirmedOrders(range), signal, async (order) => {
      seen.orders++;
      await supply(order);
    })) &&
    (await each(ledger.pendingDeliveries(range), signal, async ({ id, order_id, created_at }) => {
      seen.deliveries++;
      const order = await orders.get(order_id);
      // The same Idempotency-Key may have made an order of that id anew; an older delivery is not that order's.
      if (order && order.created_at <= created_at) return;
      const to = deliveryTransitions.PENDING;
      const isCancelled =
        isDryRun || (await deliveries.move(id, { from: 'PENDING', to, at: now().toISOString() }));
      if (isCancelled) found({ kind: 'order-gone', order_id, delivery_id: id });
    }));
  return { ...seen, isComplete };

  async function supply(order: ConfirmedOrder): Promise<void> {
    if (now().getTime() - Date.parse(order.updated_at) < leftToTheStream) return;
    const id = deliveryId(order);
    if ((await deliveries.get(id)) || !(await isThere(order))) return;
    if (!isDryRun) await reactions.confirmed(order);
    found({ kind: 'missing', order_id: order.id, delivery_id: id });
    // One that is deleted meanwhile may have been told of before there was a delivery to cancel.
    if (!isDryRun && !(await isThere(order))) await reactions.removed(order);
  }

  async function isThere({ id, created_at }: OrderIdentity): Promise<boolean> {
    const order = await orders.get(id);
    return order?.status === 'CONFIRMED' && order.created_at === created_at;
  }
}

/** Does something with each of all pages, some at a time; false when it was interrupted first. */
async function each<Item>(
  pages: AsyncIterable<Item[]>,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<boolean> {
  for await (const page of pages) {
    for (let i = 0; i < page.length; i += atOnce) {
      if (signal.aborted) return false;
      await Promise.all(page.slice(i, i + atOnce).map(work));
    }
    if (signal.aborted) return false;
  }
  return true;
}
