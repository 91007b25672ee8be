import type { ReplayEffect } from './replay-effect.ts';

/** Whether a replay brings the order to its end. */
export function isVerdict(effect: ReplayEffect): boolean {
  return effect === 'confirms' || effect === 'cancels';
}
