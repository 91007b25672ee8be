import type { PagePosition } from '../domain/page-token.ts';
import { nextSweepAt, type SweepPolicy } from '../domain/sweep-policy.ts';
import type { Clock, InventoryQueue, PendingOrders, Report, SweptOrder } from './ports.ts';

/** Orders that are in hand at one time, which is also what SQS takes in one batch. */
const handful = 10;

/** A day: whoever stops sweeping for longer is told by the age of the oldest pending order. */
const farthestBack = 24 * 60 * 60_000;

/**
 * Sends the request for stock of each order that has been pending for too long again, and gives up those that have
 * been so for so long that a request could take their stock twice; those need a person.
 *
 * An order is claimed by one conditional write before it is sent, so two sweepers never send the same one together,
 * and a sweeper that is cut off loses nothing: the order comes up again after its back-off.
 */
export function buildSweepPendingOrders(effects: {
  pending: PendingOrders;
  inventory: InventoryQueue;
  report: Report;
  now: Clock;
  policy: SweepPolicy;
  /** Milliseconds after which no further handful is begun. */
  budget: number;
}): () => Promise<void> {
  const { pending, inventory, report, now, policy, budget } = effects;

  return async () => {
    const start = now().getTime();
    const age = (milliseconds: number) => new Date(start - milliseconds).toISOString();
    const isInTime = () => now().getTime() - start < budget;
    const given = { up: 0 };
    const sent = { sent: 0, failed: 0 };

    const old = { createdFrom: age(farthestBack), createdTo: age(policy.giveUpAfter), newestFirst: true };
    for await (const page of pending.pages(old)) {
      const fresh = await giveUp(page);
      given.up += fresh;
      // Newest first: behind a page that holds no fresh one lie only orders of earlier sweeps.
      if (fresh === 0 || !isInTime()) break;
    }
    const due = {
      createdFrom: age(policy.giveUpAfter),
      createdTo: age(policy.firstAfter),
      newestFirst: false,
    };
    for await (const page of pending.pages(due)) {
      for (const few of handfuls(page)) {
        if (!isInTime()) break;
        const outcome = await sendAgain(few);
        sent.sent += outcome.sent;
        sent.failed += outcome.failed;
      }
      if (!isInTime()) break;
    }
    if (sent.sent + sent.failed + given.up > 0 || !isInTime()) {
      report('sweep_finished', { ...sent, given_up: given.up, is_complete: isInTime() });
    }
  };

  async function sendAgain(few: PagePosition[]): Promise<{ sent: number; failed: number }> {
    const at = now();
    const claims = await settled(few, ({ id, created_at }) =>
      pending.claim(id, { at: at.toISOString(), nextAt: nextSweepAt(created_at, at) }),
    );
    if (claims.length === 0) return { sent: 0, failed: 0 };
    const refused = await inventory.requestReservations(claims);
    for (const order of claims) {
      const error = refused.get(order.id);
      const facts = { order_id: order.id, sweeps: order.sweeps };
      if (error === undefined) report('order_swept', facts);
      else report('reservation_request_failed', { ...facts, error });
    }
    return { sent: claims.length - refused.size, failed: refused.size };
  }

  async function giveUp(page: PagePosition[]): Promise<number> {
    let fresh = 0;
    for (const few of handfuls(page)) {
      const orders = await settled(few, ({ id }) => pending.giveUp(id, now().toISOString()));
      for (const { id, created_at, sweeps } of orders) {
        report('order_given_up', { order_id: id, created_at, sweeps });
      }
      fresh += orders.length;
    }
    return fresh;
  }

  /** What the marks that held left; one that failed leaves its order for the next sweep and holds up no other. */
  async function settled(
    few: PagePosition[],
    mark: (key: PagePosition) => Promise<SweptOrder | undefined>,
  ): Promise<SweptOrder[]> {
    const marks = await Promise.allSettled(few.map(mark));
    return marks.flatMap((result, index) => {
      if (result.status === 'fulfilled') return result.value ?? [];
      report('sweep_failed', { order_id: few[index]?.id, error: result.reason });
      return [];
    });
  }
}

function* handfuls(page: PagePosition[]): Generator<PagePosition[]> {
  for (let i = 0; i < page.length; i += handful) yield page.slice(i, i + handful);
}
