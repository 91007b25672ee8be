import type { components } from '../../generated/openapi.ts';

/**
 * The exact decimal sum of quantity × price over the lines that have a price; 0 when none has.
 *
 * Counts in whole cents, since 0.1 + 0.2 is not 0.3 in binary, and in a bigint, so that it stays exact whatever bounds
 * the contract sets on prices, quantities and lines.
 */
export function orderTotal(items: readonly components['schemas']['OrderItem'][]): number {
  let cents = 0n;
  for (const { price, quantity } of items) {
    if (price !== undefined) cents += BigInt(price.toFixed(2).replace('.', '')) * BigInt(quantity);
  }
  return Number(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
}
