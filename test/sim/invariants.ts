import { answerInvariants } from './invariants/answers.ts';
import { deliveryInvariants } from './invariants/deliveries.ts';
import { happeningInvariants } from './invariants/happenings.ts';
import { messageInvariants } from './invariants/messages.ts';
import type { Invariant } from './invariants/remains.ts';
import { stateInvariants } from './invariants/states.ts';
import { stockInvariants } from './invariants/stock.ts';
import { sweepInvariants } from './invariants/sweeps.ts';
import { walkInvariants } from './invariants/walks.ts';

/** All that holds after every run. */
export const invariants: readonly Invariant[] = [
  ...answerInvariants,
  ...stateInvariants,
  ...sweepInvariants,
  ...walkInvariants,
  ...stockInvariants,
  ...deliveryInvariants,
  ...messageInvariants,
  ...happeningInvariants,
];
