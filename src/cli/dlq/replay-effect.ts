import type { Judgement } from '../../adapters/judge-letter.ts';
import { orderTransitions, unappliedOutcome } from '../../domain/order-transitions.ts';
import type { OrderRecord } from '../stores/order-records.ts';

/** What a message would do if it came again now. */
export type ReplayEffect =
  | 'confirms'
  | 'cancels'
  /** A good verdict on a pending order, as is another dead message that says the opposite: the first to come back wins. */
  | 'confirms-if-first'
  | 'cancels-if-first'
  | 'nothing-already-so'
  | 'nothing-contradicts'
  | 'nothing-order-missing'
  | 'fails-again';

/**
 * Predicts what becomes of a message that is sent again, from the order as it is now.
 *
 * @param isContradicted whether another dead message has the opposite verdict on the order
 */
export function replayEffect(
  judgement: Judgement,
  order: OrderRecord | undefined,
  isContradicted = false,
): ReplayEffect {
  if (judgement.kind !== 'fine') return 'fails-again';
  const { type } = judgement;
  if (order?.status === 'PENDING_INVENTORY') {
    const effect = orderTransitions[type] === 'CONFIRMED' ? 'confirms' : 'cancels';
    return isContradicted ? `${effect}-if-first` : effect;
  }
  const outcome = unappliedOutcome(type, order?.status);
  switch (outcome) {
    case 'repeated':
      return 'nothing-already-so';
    case 'contradicted':
      return 'nothing-contradicts';
    case 'order-missing':
      return 'nothing-order-missing';
    default:
      return outcome satisfies never;
  }
}
