import { randomUUID } from 'node:crypto';
import type { Probe } from './probe.ts';

/** Whether a key that has all scopes is bound to one customer: it may not look at the orders of anybody else. */
export async function isBoundKey(probe: Probe, key: string): Promise<boolean> {
  const headers = { 'x-api-key': key };
  const { status } = await probe({
    method: 'GET',
    path: `/orders?customer_id=nobody-${randomUUID()}`,
    headers,
  });
  return status === 403;
}
