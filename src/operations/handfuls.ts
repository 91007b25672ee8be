import { chunks } from '../domain/chunks.ts';
import type { PagePosition } from '../domain/page-token.ts';
import { sweepPace } from '../domain/sweep-policy.ts';
import type { PendingOrders, PendingRange } from './ports.ts';

/** Keys of the pending orders in a range, a handful at a time. */
export async function* handfuls(pending: PendingOrders, range: PendingRange): AsyncGenerator<PagePosition[]> {
  for await (const page of pending.pages(range)) yield* chunks(page, sweepPace.handful);
}
