import { isApiKey } from '../adapters/is-api-key.ts';
import { withPlainStatus } from '../adapters/status-key.ts';
import { statuses } from './statuses.ts';
import type { Item } from './stores/table-copier.ts';

/** What an item is, whichever table it lies in. */
export type ItemKind = 'order' | 'tombstone' | 'customer' | 'delivery' | 'API key';

/**
 * What an item is by its shape, undefined when it is nothing of this system.
 *
 * It looks at what tells the kinds apart and what the system cannot do without, and not at the whole contract: an order
 * that breaks that in a detail is still better than none.
 */
export function itemKind(item: Item): ItemKind | undefined {
  if (hasTexts(item, ['key_hash'])) return isApiKey(item) ? 'API key' : undefined;
  if (!hasTexts(item, ['id'])) return undefined;
  if (hasTexts(item, ['order_id', 'status', 'created_at', 'updated_at'])) return 'delivery';
  if (hasTexts(item, ['customer_id', 'status', 'created_at', 'updated_at']) && Array.isArray(item.items)) {
    const { status } = withPlainStatus({ status: String(item.status) });
    return statuses.some((one) => one === status) ? 'order' : undefined;
  }
  if (hasTexts(item, ['deleted_at', 'fingerprint']) && !('status' in item)) return 'tombstone';
  // Of a customer the service reads the id alone.
  return notOfCustomers.some((name) => name in item) ? undefined : 'customer';
}

const notOfCustomers = ['customer_id', 'order_id', 'items', 'status', 'fingerprint', 'deleted_at'];

function hasTexts(item: Item, names: readonly string[]): boolean {
  return names.every((name) => typeof item[name] === 'string' && item[name] !== '');
}
