import type { NewOrder } from '../../../generated/schemas.ts';
import type { BareStore } from './bare-store.ts';

/** What a create does once its request is found good; the id of the order, or undefined for an unknown customer. */
export async function placeOrder(
  store: BareStore,
  { customer_id, items }: NewOrder,
): Promise<string | undefined> {
  if (!(await store.hasCustomer(customer_id))) return undefined;
  const id = store.newId();
  const at = new Date().toISOString();
  const cents = items.reduce((sum, { quantity, price = 0 }) => sum + Math.round(price * 100) * quantity, 0);
  const status = 'PENDING_INVENTORY';
  await store.put({ id, customer_id, items, total: cents / 100, status, created_at: at, updated_at: at });
  const wanted = items.map(({ sku, quantity }) => ({ sku, quantity }));
  await store.send({ type: 'ReserveInventory', order_id: id, customer_id, items: wanted, timestamp: at });
  return id;
}
