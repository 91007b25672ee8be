import { explainError } from '../explain-error.ts';
import type { Held } from '../stores/dead-letters.ts';
import type { ExplainedLetter } from './explained-letters.ts';

/** A message and what became of it; one whose removal failed half-way counts as kept. */
export type DiscardedLetter = ExplainedLetter & { outcome: 'discarded' | 'kept' };

/**
 * Takes messages out for good, one after the other, up to the first that fails.
 *
 * @param beforehand shows a message before it is gone, since nothing else remembers it; one that it fails to show is kept
 * @returns each message with its outcome, and why it ended early, if it did
 */
export async function discardLetters(
  chosen: readonly ExplainedLetter[],
  { takeOut }: Held,
  { signal, beforehand }: { signal: AbortSignal; beforehand: (one: ExplainedLetter) => Promise<void> },
): Promise<{ discarded: DiscardedLetter[]; stopped?: string }> {
  const discarded: DiscardedLetter[] = [];
  let stopped: string | undefined;
  for (const one of chosen) {
    if (signal.aborted) stopped ??= 'interrupted';
    if (stopped !== undefined) {
      discarded.push({ ...one, outcome: 'kept' });
      continue;
    }
    try {
      await beforehand(one);
      await takeOut(one.letter);
      discarded.push({ ...one, outcome: 'discarded' });
    } catch (error) {
      stopped = explainError(error);
      discarded.push({ ...one, outcome: 'kept' });
    }
  }
  return { discarded, ...(stopped !== undefined && { stopped }) };
}
