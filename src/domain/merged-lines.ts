import type { channels } from '../../generated/asyncapi.ts';
import { everyField } from '../contract/every-field.ts';

/** A line of the message that asks for an order's stock. */
type Line = channels['IMS-InventoryQueue']['items'][number];

/**
 * An order's lines with those of one sku added up, in the order in which the skus first appear: the inventory service
 * refuses a request that names a sku twice.
 */
export function mergedLines(items: readonly Pick<Line, 'sku' | 'quantity'>[]): Line[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of items) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => everyField<Line>({ sku, quantity }));
}
