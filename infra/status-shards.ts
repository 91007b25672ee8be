import type { Stage } from './names.ts';
import type { Use } from './use.ts';

/**
 * Over how many keys of GSI2 each stage has spread the orders of one status: all numbers that there have been, in their
 * order, the last for what is written now. One is the specification's plain status. Add a number and keep those before
 * it, because orders that were written with them are still there; docs/scale.md says when, and how many.
 */
export const statusShardsOf: Record<Exclude<Stage, 'local'>, readonly number[]> = { dev: [1], prod: [1] };

/** The variable of the functions that write or read a status; it is left out as long as there have been no shards. */
export function statusShardsUse(shards: readonly number[]): Use[] {
  if (shards.every((count) => count === 1)) return [];
  return [{ variable: 'STATUS_SHARDS', value: shards.join(','), statements: [] }];
}
