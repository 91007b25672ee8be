import type { Stage } from './names.ts';
import type { Use } from './use.ts';

/**
 * Over how many keys of GSI2 each stage has spread the orders of one status: all numbers that there have been, in their
 * order, the last for what is written now. One is the specification's plain status. Add a number and keep those before
 * it, because orders that were written with them are still there; docs/scale.md says when, and how many.
 *
 * A number is read before it is written: a first deployment has the old one behind it, `[1, 16, 1]`, and the next one
 * writes it, `[1, 16, 1, 16]`. Else a deployment that is rolled back would leave orders that nothing reads.
 */
export const statusShardsOf: Record<Exclude<Stage, 'local'>, readonly number[]> = { dev: [1], prod: [1] };

/**
 * The variable of the functions that write or read a status; it is left out as long as there have been no shards.
 *
 * @throws Error when the last number is larger than all before it
 */
export function statusShardsUse(shards: readonly number[]): Use[] {
  const [written = 1, ...before] = shards.toReversed();
  if (written > Math.max(1, ...before)) {
    const step = [...shards, before[0] ?? 1];
    throw new Error(
      `statusShardsOf ends with ${written}, which nothing reads yet: deploy [${step.join(', ')}] first, and then [${[...step, written].join(', ')}]`,
    );
  }
  if (shards.every((count) => count === 1)) return [];
  return [{ variable: 'STATUS_SHARDS', value: shards.join(','), statements: [] }];
}
