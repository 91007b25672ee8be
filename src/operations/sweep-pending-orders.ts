import type { PagePosition } from '../domain/page-token.ts';
import { type SweepPolicy, type SweepWindow, sweepPace, sweepWindows } from '../domain/sweep-policy.ts';
import type { Clock, InventoryQueue, NewId, PendingOrders, Report, SweptOrder } from './ports.ts';

const { handful, sendingShare } = sweepPace;

/** For how long an order past the give-up age is looked at to name it; a mark that fails is made by a later sweep. */
const namedWithin = 30 * 60_000;

/** Orders past the give-up age that one sweep counts, and names, at the most. */
const mostCounted = 1_000;
const mostNamed = 10;

/**
 * Sends the request for stock of each order that has been pending for too long again, and names those that have been
 * so for so long that a request could take their stock twice; those need a person.
 *
 * An order's try is claimed by one conditional write before it is sent, so two sweepers never make the same one. What
 * could not be sent is released and due again at once; a sweeper that is cut off between the two has the order wait
 * for its next try.
 *
 * Besides each order once, as it is given up, every sweep tells how many are past that age: whatever befell a mark, no
 * order is stuck in silence.
 */
export function buildSweepPendingOrders(effects: {
  pending: PendingOrders;
  inventory: InventoryQueue;
  report: Report;
  now: Clock;
  newId: NewId;
  policy: SweepPolicy;
  /** Milliseconds after which nothing further is begun. */
  budget: number;
}): () => Promise<void> {
  const { pending, inventory, report, now, newId, policy, budget } = effects;
  // Those closest to being given up come first.
  const windows = sweepWindows(policy).reverse();

  return async () => {
    const start = now().getTime();
    const by = newId();
    const ageLimit = (age: number) => new Date(start - age).toISOString();
    const isWithin = (share: number) => now().getTime() - start < budget * share;

    const done = { sent: 0, failed: 0, given_up: 0, is_complete: true };
    for (const window of windows) {
      const range = {
        createdFrom: ageLimit(window.to),
        createdTo: ageLimit(window.from),
        newestFirst: false,
      };
      for await (const few of handfuls(range)) {
        done.is_complete &&= isWithin(sendingShare);
        if (!done.is_complete) break;
        const { sent, failed } = await sendAgain(few, window, by);
        done.sent += sent;
        done.failed += failed;
      }
    }
    const givenUpFrom = ageLimit(policy.giveUpAfter + namedWithin);
    const givenUpTo = ageLimit(policy.giveUpAfter);
    for await (const few of handfuls({ createdFrom: givenUpFrom, createdTo: givenUpTo, newestFirst: true })) {
      done.is_complete &&= isWithin(1);
      if (!isWithin(1)) break;
      done.given_up += await giveUp(few, by);
    }
    await tellOfTheOld(givenUpTo);
    if (done.sent + done.failed + done.given_up > 0 || !done.is_complete) report('sweep_finished', done);
  };

  async function* handfuls(range: Parameters<PendingOrders['pages']>[0]): AsyncGenerator<PagePosition[]> {
    for await (const page of pending.pages(range)) {
      for (let i = 0; i < page.length; i += handful) yield page.slice(i, i + handful);
    }
  }

  async function sendAgain(
    few: PagePosition[],
    { sweep }: SweepWindow,
    by: string,
  ): Promise<{ sent: number; failed: number }> {
    const claims = await settled(few, ({ id }) => pending.claim(id, sweep, by));
    if (claims.length === 0) return { sent: 0, failed: 0 };
    const refused = await inventory.requestReservations(claims);
    const unsent = claims.filter(({ id }) => refused.has(id));
    for (const { id } of claims) {
      const facts = { order_id: id, sweep };
      if (!refused.has(id)) report('order_swept', facts);
      else report('reservation_request_failed', { ...facts, error: refused.get(id) });
    }
    await settled(unsent, async ({ id }) => {
      await pending.release(id, sweep);
      return undefined;
    });
    return { sent: claims.length - unsent.length, failed: unsent.length };
  }

  async function giveUp(few: PagePosition[], by: string): Promise<number> {
    const orders = await settled(few, ({ id }) => pending.giveUp(id, now().toISOString(), by));
    for (const { id, created_at, sweeps } of orders) {
      report('order_given_up', { order_id: id, created_at, sweeps });
    }
    return orders.length;
  }

  async function tellOfTheOld(createdTo: string): Promise<void> {
    const old: PagePosition[] = [];
    for await (const page of pending.pages({ createdFrom: '', createdTo, newestFirst: false })) {
      old.push(...page);
      if (old.length >= mostCounted) break;
    }
    const [oldest] = old;
    if (!oldest) return;
    report('orders_pending_too_long', {
      count: old.length,
      oldest_created_at: oldest.created_at,
      order_ids: old.slice(0, mostNamed).map(({ id }) => id),
    });
  }

  /** What the writes that held left; one that failed leaves its order for the next sweep and holds up no other. */
  async function settled<Key extends { id: string }>(
    few: readonly Key[],
    write: (key: Key) => Promise<SweptOrder | undefined>,
  ): Promise<SweptOrder[]> {
    const writes = await Promise.allSettled(few.map(write));
    return writes.flatMap((result, index) => {
      if (result.status === 'fulfilled') return result.value ?? [];
      report('sweep_failed', { order_id: few[index]?.id, error: result.reason });
      return [];
    });
  }
}
