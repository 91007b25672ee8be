import type { PagePosition } from '../domain/page-token.ts';
import {
  mayAskForStock,
  type SweepPolicy,
  type SweepWindow,
  sweepPace,
  sweepWindows,
} from '../domain/sweep-policy.ts';
import { handfuls } from './handfuls.ts';
import { markedOrders } from './marked-orders.ts';
import type { Clock, InventoryQueue, PendingOrders, Report } from './ports.ts';
import type { SweepRun } from './sweep-run.ts';

/**
 * Sends the request for stock of each order that has been pending for too long again.
 *
 * An order's try is claimed by one conditional write before it is sent, so two sweepers never make the same one. What
 * could not be sent is released and due again at once; a sweeper that is cut off between the two has the order wait
 * for its next try.
 */
export function buildSendAgain(effects: {
  pending: PendingOrders;
  inventory: InventoryQueue;
  report: Report;
  now: Clock;
  policy: SweepPolicy;
}): (run: SweepRun) => Promise<void> {
  const { pending, inventory, report, now, policy } = effects;
  // Those closest to being given up come first.
  const windows = sweepWindows(policy).reverse();

  return async (run) => {
    const { done, createdAtAge, isWithin } = run;
    for (const window of windows) {
      const range = {
        from: createdAtAge(window.to),
        to: createdAtAge(window.from),
        newestFirst: false,
      };
      for await (const few of handfuls(pending, range)) {
        done.is_complete &&= isWithin(sweepPace.sendingShare);
        if (!done.is_complete) return;
        await send(few, window, run);
      }
    }
  };

  async function send(few: PagePosition[], { sweep }: SweepWindow, { by, done }: SweepRun): Promise<void> {
    const claimed = await markedOrders(
      few.filter(isInTime),
      ({ id }) => pending.claim(id, sweep, by),
      report,
    );
    const claims = claimed.filter(isInTime);
    if (claims.length === 0) return;
    const refused = await inventory.requestReservations(claims);
    const unsent = claims.filter(({ id }) => refused.has(id));
    for (const { id } of claims) {
      const facts = { order_id: id, sweep };
      if (!refused.has(id)) report('order_swept', facts);
      else report('reservation_request_failed', { ...facts, error: refused.get(id) });
    }
    done.sent += claims.length - unsent.length;
    done.failed += unsent.length;
    const release = async ({ id }: { id: string }) => {
      await pending.release(id, sweep, { by, at: now().toISOString() });
      return undefined;
    };
    await markedOrders(unsent, release, report);
  }

  /** A sweep takes a while, in which an order may come of the age at which it is given up. */
  function isInTime({ created_at }: { created_at: string }): boolean {
    return mayAskForStock(created_at, now(), policy);
  }
}
