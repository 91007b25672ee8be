import { Failure } from '../failure.ts';
import type { DeadLetter, Held } from '../stores/dead-letters.ts';
import { UsageError } from '../usage-error.ts';

const shortest = 8;

/**
 * The messages with these ids, or with ids that begin so; each start must say which one is meant.
 *
 * @throws Failure naming the ids that are not among the held messages, or twice, before anything is done to any
 */
export function pickLetters(
  { letters, isComplete }: Pick<Held, 'letters' | 'isComplete'>,
  ids: readonly string[],
): DeadLetter[] {
  const short = ids.filter((id) => id.length < shortest);
  if (short.length > 0)
    throw new UsageError(`${short.join(', ')}: give at least ${shortest} characters of an id`);
  const picked = ids.map((id) => letters.filter((letter) => letter.id.startsWith(id)));
  const missing = ids.filter((_, index) => picked[index]?.length === 0);
  if (missing.length > 0) {
    const where = isComplete ? '' : `, of which the first ${letters.length} were looked at`;
    throw new Failure(
      `no message ${missing.join(', ')} was found in OMS-OrderEventsDLQ${where}; or somebody else is reading it just now`,
    );
  }
  const unclear = ids.filter((_, index) => (picked[index]?.length ?? 0) > 1);
  if (unclear.length > 0) throw new Failure(`more than one message begins with ${unclear.join(', ')}`);
  return [...new Set(picked.flat())];
}
