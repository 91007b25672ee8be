type Line = { sku: string; quantity: number };

/**
 * An order's lines with those of one sku added up, in the order in which the skus first appear: the inventory service
 * refuses a request that names a sku twice.
 */
export function mergedLines(items: readonly Line[]): Line[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of items) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}
