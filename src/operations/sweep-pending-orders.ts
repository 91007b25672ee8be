import type { SweepPolicy } from '../domain/sweep-policy.ts';
import { buildGiveOrdersUp } from './give-orders-up.ts';
import type { Clock, InventoryQueue, NewId, PendingOrders, Report } from './ports.ts';
import { buildSendAgain } from './send-again.ts';
import type { SweepRun } from './sweep-run.ts';
import { buildTellOfOldOrders } from './tell-of-old-orders.ts';

/**
 * Sends the request for stock of each order that has been pending for too long again, names those that need a person,
 * and tells how many they are. Whatever befalls one of the three, the others are done.
 *
 * @throws what the first of them failed with, when all are through
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
  const { report, now, newId, budget } = effects;
  const parts = [buildSendAgain(effects), buildGiveOrdersUp(effects), buildTellOfOldOrders(effects)];

  return async () => {
    const start = now().getTime();
    const done: SweepRun['done'] = { sent: 0, failed: 0, given_up: 0, is_complete: true };
    const run: SweepRun = {
      by: newId(),
      createdAtAge: (age) => new Date(start - age).toISOString(),
      isWithin: (share) => now().getTime() - start < budget * share,
      done,
    };
    const failures: unknown[] = [];
    for (const part of parts) await part(run).catch((error: unknown) => failures.push(error));
    done.is_complete &&= failures.length === 0;
    if (done.sent + done.failed + done.given_up > 0 || !done.is_complete) report('sweep_finished', done);
    if (failures.length > 0) throw failures[0];
  };
}
