import type { PagePosition } from '../domain/page-token.ts';
import type { SweepPolicy } from '../domain/sweep-policy.ts';
import type { PendingOrders, Report } from './ports.ts';
import type { SweepRun } from './sweep-run.ts';

/** Orders past the give-up age that one sweep counts, and names, at the most. */
const mostCounted = 1_000;
const mostNamed = 10;

/** Tells how many orders are past the give-up age: whatever befell their marks, none is stuck in silence. */
export function buildTellOfOldOrders(effects: {
  pending: PendingOrders;
  report: Report;
  policy: SweepPolicy;
}): (run: SweepRun) => Promise<void> {
  const { pending, report, policy } = effects;
  return async ({ createdAtAge }) => {
    const range = { from: '', to: createdAtAge(policy.giveUpAfter), newestFirst: false };
    const old: PagePosition[] = [];
    for await (const page of pending.pages(range)) {
      old.push(...page);
      if (old.length > mostCounted) break;
    }
    const [oldest] = old;
    if (!oldest) return;
    report('orders_pending_too_long', {
      count: Math.min(old.length, mostCounted),
      count_is_complete: old.length <= mostCounted,
      oldest_created_at: oldest.created_at,
      order_ids: old.slice(0, mostNamed).map(({ id }) => id),
    });
  };
}
