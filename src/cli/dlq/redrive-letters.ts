import { explainError } from '../explain-error.ts';
import type { Held } from '../stores/dead-letters.ts';
import type { ExplainedLetter } from './explained-letters.ts';

/**
 * A message and what became of it; `sent` has also been left in the DLQ, and comes twice when it is moved again. What was
 * sent has a new id.
 */
export type RedrivenLetter = ExplainedLetter & { outcome: 'moved' | 'sent' | 'not-moved'; new_id?: string };

/**
 * Moves messages back to where they came from, in the order given and one after the other: the verdicts on one order
 * come in the order in which they were sent. So the first that fails is the last that is tried.
 *
 * @returns each message with its outcome, and why it ended early, if it did
 */
export async function redriveLetters(
  chosen: readonly ExplainedLetter[],
  { sendBack, takeOut }: Held,
  signal: AbortSignal,
): Promise<{ redriven: RedrivenLetter[]; stopped?: string }> {
  const redriven: RedrivenLetter[] = [];
  let stopped: string | undefined;
  for (const one of chosen) {
    let outcome: RedrivenLetter['outcome'] = 'not-moved';
    let new_id: string | undefined;
    if (signal.aborted) stopped ??= 'interrupted';
    if (stopped === undefined) {
      try {
        // In this order a message can come twice, which its consumer bears, and never be lost.
        new_id = await sendBack(one.letter);
        outcome = 'sent';
        await takeOut(one.letter);
        outcome = 'moved';
      } catch (error) {
        stopped = explainError(error);
      }
    }
    redriven.push({ ...one, outcome, ...(new_id !== undefined && { new_id }) });
  }
  return { redriven, ...(stopped !== undefined && { stopped }) };
}
