import type { Change, Impact } from './change.ts';
import type { Effect } from './schema-keywords.ts';

/**
 * Which way the data goes: a service `accepts` requests and received messages, and may not come to accept less; it
 * `gives` answers and sent messages, and may not come to give more than readers were told.
 */
export type Direction = 'accepts' | 'gives';

/** From where a schema is seen. */
export type Sight = {
  direction: Direction;
  place: string;
  /** The pairs of schemas that it lies in. */
  trail: readonly string[];
  /** It lies in a branch of a `oneOf`, which takes no value that fits two: what one branch gains, the whole may lose. */
  isExclusive?: true;
  /** It could not be left out before. */
  isNeverLeftOut?: boolean;
};

const verdicts: Record<Direction, Record<Effect, { impact: Impact; means: string }>> = {
  accepts: {
    narrower: { impact: 'major', means: 'what was accepted is now refused' },
    wider: { impact: 'minor', means: 'more is accepted' },
    other: { impact: 'major', means: 'what was accepted may now be refused' },
  },
  gives: {
    narrower: { impact: 'minor', means: 'readers get less than they were prepared for' },
    wider: { impact: 'major', means: 'readers may get what they were not told of' },
    other: { impact: 'major', means: 'readers may get what they were not told of' },
  },
};

/** A change of the set of allowed values, judged by the way that the data goes. */
export function judge(
  effect: Effect,
  at: string,
  what: string,
  { direction, place, isExclusive }: Sight,
): Change {
  const { impact, means } = verdicts[direction][isExclusive ? 'other' : effect];
  return { impact, at, place, what: `${what}: ${means}` };
}
