import { randomUUID } from 'node:crypto';

/** Skus that no shop has. */
export function unknownSkus(count: number): string[] {
  const run = randomUUID().slice(0, 8);
  return Array.from({ length: count }, (_, index) => `SKU-UNKNOWN-${run}-${index + 1}`);
}
