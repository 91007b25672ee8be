import { type SweepPolicy, sweepWindows } from '../domain/sweep-policy.ts';
import type { OrderRecord } from './stores/order-records.ts';

/**
 * How many of the sweeper's tries for a pending order are over since its last one, without having been made. One that it
 * could not send is none of them: the sweeper was there.
 */
export function missedTries(
  { status, created_at, sweeps = 0, sweep_unsent_at, given_up_at }: OrderRecord,
  now: Date,
  policy: SweepPolicy,
): number {
  if (status !== 'PENDING_INVENTORY' || given_up_at !== undefined) return 0;
  const ageAt = (time: number) => time - Date.parse(created_at);
  const seen = sweep_unsent_at === undefined ? 0 : ageAt(Date.parse(sweep_unsent_at));
  const age = ageAt(now.getTime());
  return sweepWindows(policy).filter(({ sweep, from, to }) => sweep > sweeps && from > seen && to < age)
    .length;
}
