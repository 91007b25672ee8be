import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.ts';
import type { Customer, CustomerRegister } from './stores/customer-register.ts';

const mostTries = 10;
const firstWaitMs = 50;

/**
 * Puts up to 25 customers, and those that the table did not take just now again, after ever longer waits.
 *
 * @throws Failure when the table still does not take them
 */
export async function putAll(
  customers: CustomerRegister,
  all: readonly Customer[],
  signal: AbortSignal,
): Promise<void> {
  let left: readonly Customer[] = all;
  for (let tries = 1; left.length > 0; tries++) {
    signal.throwIfAborted();
    left = await customers.putSome(left);
    if (left.length === 0) return;
    if (tries === mostTries)
      throw new Failure(`the table is too busy; it took ${tries} tries and still refused some`);
    // Random, so that two who are refused together do not come back together.
    await wait(Math.random() * firstWaitMs * 2 ** tries, undefined, { signal });
  }
}
