import type { ReplayEffect } from './replay-effect.ts';

/** Whether a message is a verdict that another dead one contradicts, while their order is pending. */
export function isUndecided(effect: ReplayEffect): boolean {
  return effect === 'confirms-if-first' || effect === 'cancels-if-first';
}
