import { type SweepPolicy, sweepWindows } from '../domain/sweep-policy.ts';
import type { OrderRecord } from './stores/order-records.ts';

/** Where an order stands, and what the system does with it next. Times are timestamps. */
export type Prospects =
  | { state: 'final' }
  /** It was written by hand without `created_at`, so the sweeper does not find it. */
  | { state: 'undated' }
  /** Young: its verdict is on its way, if its request was sent. The sweeper looks at it from `next_request_at` on. */
  | { state: 'awaiting-verdict'; next_request_at: string; given_up_from: string }
  /** The next sweep asks the inventory service again. */
  | { state: 'due'; given_up_from: string }
  /** Older, and between two of the sweeper's tries. */
  | { state: 'backing-off'; next_request_at: string; given_up_from: string }
  /** The last try is behind it. */
  | { state: 'about-to-be-given-up'; given_up_from: string }
  /** Past the give-up age without a mark: the next sweep makes it, or none does, since sweeps mark young ones only. */
  | { state: 'too-old'; given_up_from: string }
  | { state: 'given-up'; given_up_at: string };

/** What becomes of an order when nobody interferes. */
export function orderProspects(order: OrderRecord, now: Date, policy: SweepPolicy): Prospects {
  if (order.status !== 'PENDING_INVENTORY') return { state: 'final' };
  if (order.given_up_at !== undefined) return { state: 'given-up', given_up_at: order.given_up_at };

  const created = Date.parse(order.created_at);
  if (Number.isNaN(created)) return { state: 'undated' };
  const age = now.getTime() - created;
  const given_up_from = new Date(created + policy.giveUpAfter).toISOString();
  const { sweeps = 0 } = order;
  const next = sweepWindows(policy).find(({ sweep, to }) => sweep > sweeps && age <= to);
  if (age >= policy.giveUpAfter) return { state: 'too-old', given_up_from };
  if (!next) return { state: 'about-to-be-given-up', given_up_from };
  if (next.from <= age) return { state: 'due', given_up_from };
  return {
    state: age < policy.firstAfter ? 'awaiting-verdict' : 'backing-off',
    next_request_at: new Date(created + next.from).toISOString(),
    given_up_from,
  };
}
