import { Failure } from './failure.ts';
import type { DeadLetter } from './stores/dead-letters.ts';
import { UsageError } from './usage-error.ts';

const shortest = 8;

/**
 * The messages with these ids, or with ids that begin so; each start must say which one is meant.
 *
 * @throws Failure naming the ids that the queue does not hold, or holds twice, before anything is done to any
 */
export function pickLetters<Letter extends DeadLetter>(
  letters: readonly Letter[],
  ids: readonly string[],
): Letter[] {
  const short = ids.filter((id) => id.length < shortest);
  if (short.length > 0)
    throw new UsageError(`${short.join(', ')}: give at least ${shortest} characters of an id`);
  const picked = ids.map((id) => letters.filter((letter) => letter.id.startsWith(id)));
  const missing = ids.filter((_, index) => picked[index]?.length === 0);
  if (missing.length > 0) throw new Failure(`OMS-OrderEventsDLQ holds no message ${missing.join(', ')}`);
  const unclear = ids.filter((_, index) => (picked[index]?.length ?? 0) > 1);
  if (unclear.length > 0) throw new Failure(`more than one message begins with ${unclear.join(', ')}`);
  return [...new Set(picked.flat())];
}
