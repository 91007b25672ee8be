import { type SweepPolicy, sweepWindows } from '../domain/sweep-policy.ts';
import type { OrderRecord } from './stores/order-records.ts';

/** How many of the sweeper's tries for a pending order are over since its last one, without having been made. */
export function missedTries(
  { status, created_at, sweeps = 0, given_up_at }: OrderRecord,
  now: Date,
  policy: SweepPolicy,
): number {
  if (status !== 'PENDING_INVENTORY' || given_up_at !== undefined) return 0;
  const age = now.getTime() - Date.parse(created_at);
  return sweepWindows(policy).filter(({ sweep, to }) => sweep > sweeps && to < age).length;
}
