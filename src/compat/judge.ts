import type { Change, Impact } from './change.ts';
import type { Effect } from './schema-keywords.ts';

/**
 * Which way the data goes: a service `accepts` requests and received messages, and may not come to accept less; it
 * `gives` answers and sent messages, and may not come to give more than readers were told.
 */
export type Direction = 'accepts' | 'gives';

/** From where a schema is seen; the trail are the pairs of schemas that it lies in. */
export type Sight = { direction: Direction; place: string; trail: readonly string[] };

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
export function judge(effect: Effect, at: string, what: string, { direction, place }: Sight): Change {
  const { impact, means } = verdicts[direction][effect];
  return { impact, at, place, what: `${what}: ${means}` };
}
