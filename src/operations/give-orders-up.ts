import type { SweepPolicy } from '../domain/sweep-policy.ts';
import { handfuls } from './handfuls.ts';
import { markedOrders } from './marked-orders.ts';
import type { Clock, PendingOrders, PendingRange, Report } from './ports.ts';
import type { SweepRun } from './sweep-run.ts';

/** For how long every order past the give-up age is looked at to name it; a mark that fails is made by a later sweep. */
const freshFor = 30 * 60_000;

/** Of those that are older still, how many one sweep looks at: a mark that is there already costs a write as well. */
const mostOld = 1_000;

/**
 * Names each order once that is past the give-up age: a request could take its stock twice, so it needs a person.
 *
 * The youngest of them come first, and then the oldest, which a sweeper that stood still has left unnamed.
 */
export function buildGiveOrdersUp(effects: {
  pending: PendingOrders;
  report: Report;
  now: Clock;
  policy: SweepPolicy;
}): (run: SweepRun) => Promise<void> {
  const { pending, report, now, policy } = effects;

  return async (run) => {
    const { createdAtAge } = run;
    const oldAge = policy.giveUpAfter + freshFor;
    const fresh = { from: createdAtAge(oldAge), to: createdAtAge(policy.giveUpAfter) };
    const old = { from: '', to: createdAtAge(oldAge + 1) };
    await giveUp(run, { ...fresh, newestFirst: true }, Number.POSITIVE_INFINITY);
    await giveUp(run, { ...old, newestFirst: false }, mostOld);
  };

  async function giveUp({ by, done, isWithin }: SweepRun, range: PendingRange, most: number): Promise<void> {
    let looked = 0;
    for await (const few of handfuls(pending, range)) {
      if (looked >= most) return;
      const isInTime = isWithin(1);
      done.is_complete &&= isInTime;
      if (!isInTime) return;
      looked += few.length;
      const marked = await markedOrders(few, ({ id }) => pending.giveUp(id, now().toISOString(), by), report);
      for (const { id, created_at, sweeps } of marked) {
        report('order_given_up', { order_id: id, created_at, sweeps });
      }
      done.given_up += marked.length;
    }
  }
}
