import { command } from '../command.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { letterValue } from '../letter-value.ts';
import { effectWords } from '../letter-words.ts';
import { pickLetters } from '../pick-letters.ts';
import type { DeadLetter } from '../stores/dead-letters.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

const mostHeld = 10_000;

/** Sends chosen dead messages back to where they came from. */
export const dlqRedrive = command({
  name: 'dlq redrive',
  summary: 'send chosen dead messages back to OMS-OrderEventsQueue',
  details: `Says what each replay does, then moves the chosen messages: sent first, then taken out, so that none is lost.
The others stay where they are. When one of the ids is not there, nothing is moved. A message that breaks the contract
fails again and comes back; --all moves those, too, so look with --dry-run first.`,
  examples: ['dlq redrive --dry-run --all', 'dlq redrive --select 7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  operand: { value: 'ID', about: 'more ids for --select', count: 'any' },
  options: {
    select: {
      kind: 'list',
      value: 'ID …',
      about: 'the messages to move, by id or at least 8 characters of its start',
    },
    all: { kind: 'flag', about: 'move every message' },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ operands, options }, { out, system }) => {
    const { select, all, 'dry-run': isDryRun } = options;
    const ids = [...select, ...operands].flatMap((text) => text.split(',')).filter(Boolean);
    if (all === ids.length > 0 || (operands.length > 0 && select.length === 0)) {
      throw new UsageError('say which messages: either --select ID … or --all');
    }
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const moved = await queue.whileHeld(mostHeld, async ({ letters, redrive }) => {
      const chosen = await explainedLetters(all ? letters : pickLetters(letters, ids), orders);
      if (!isDryRun) await redriveAll(chosen, redrive);
      return chosen;
    });
    out.result({ dry_run: isDryRun, messages: moved.map(letterValue) }, () => {
      const many = `${moved.length} ${moved.length === 1 ? 'message' : 'messages'}`;
      if (moved.length === 0) return 'OMS-OrderEventsDLQ is empty; nothing to move.';
      return [
        isDryRun ? `Would move ${many} to OMS-OrderEventsQueue:` : `Moved ${many} to OMS-OrderEventsQueue:`,
        table(
          ['MESSAGE', 'ORDER', 'REPLAY'],
          moved.map(({ letter, judgement, order, effect }) => [
            letter.id,
            judgement.order_id ?? '',
            effectWords(effect, order),
          ]),
        ),
      ].join('\n');
    });
    return 0;
  },
});

/** Oldest first, one after the other: the verdicts on one order come in the order in which they were sent. */
async function redriveAll(
  chosen: readonly ExplainedLetter[],
  redrive: (letter: DeadLetter) => Promise<void>,
): Promise<void> {
  for (const { letter } of chosen) await redrive(letter);
}
