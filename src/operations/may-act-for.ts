import type { Caller } from '../contract/caller.ts';
import { OmsError } from '../contract/oms-error.ts';

/** @throws OmsError `forbidden` when the caller's key is bound to another customer */
export function mayActFor(caller: Caller, customer_id: string): void {
  if (caller.customer_id === undefined || caller.customer_id === customer_id) return;
  throw new OmsError('forbidden', { detail: 'the key is bound to another customer' });
}
