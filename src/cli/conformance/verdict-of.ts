import type { Verdict } from './asked.ts';
import type { Answer } from './mailbox.ts';

/**
 * The verdict that an answer gives, also when another of its fields is at fault: what happened to the stock is then
 * still known.
 */
export function verdictOf({ judgement }: Pick<Answer, 'judgement'>): Verdict | undefined {
  if (judgement.type === 'InventoryReserved' || judgement.type === 'InventoryReservationFailed') {
    return judgement.type;
  }
  return undefined;
}
