import { command } from '../command.ts';
import { type DiscardedLetter, discardLetters } from '../discard-letters.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { explainedText } from '../explained-text.ts';
import { Failure } from '../failure.ts';
import { howMany } from '../how-many.ts';
import { letterValue } from '../letter-value.ts';
import { faultWords } from '../letter-words.ts';
import { mostLetters } from '../most-letters.ts';
import { pickLetters } from '../pick-letters.ts';
import { selectedIds } from '../selected-ids.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Takes dead messages that are of no use out of the queue, for good. */
export const dlqDiscard = command({
  name: 'dlq discard',
  summary: 'take chosen dead messages out of OMS-OrderEventsDLQ for good',
  details: `For messages that break the contract, which no replay can help, once their sender knows; and for those whose
replay would change nothing. Each is named by its id: there is no --all. Each is shown with its body on stderr before it is
gone, and is in the result of --json.
One whose replay would confirm or cancel an order is refused, and then nothing is discarded: redrive it.
When one of the ids is not there, nothing is discarded. Ends with 1 when not all that were chosen were discarded.`,
  examples: [
    'dlq discard --dry-run --select 7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'dlq discard --select 7c9e6679-7425-40de-944b-e07fc1f90ae7',
  ],
  operand: { value: 'ID', about: 'more ids for --select', count: 'any' },
  options: {
    select: {
      kind: 'list',
      value: 'ID …',
      about: 'the messages to discard, by id or at least 8 characters of its start',
    },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ operands, options }, { out, now, signal, system }) => {
    const { select, 'dry-run': isDryRun } = options;
    const ids = selectedIds(select, operands);
    if (select.length === 0 || ids.length === 0) {
      throw new UsageError('say which messages: --select ID …; there is no --all');
    }
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const at = now();
    const beforehand = (one: ExplainedLetter) =>
      out.note(`${explainedText(one, { now: at, withBody: true })}\n`);
    const { discarded, stopped } = await queue.whileHeld({ most: mostLetters, signal }, async (held) => {
      const chosen = await explainedLetters(pickLetters(held, ids), orders);
      refuseUseful(chosen);
      if (!isDryRun)
        return { stopped: undefined, ...(await discardLetters(chosen, held, { signal, beforehand })) };
      for (const one of chosen) beforehand(one);
      return { stopped: undefined, discarded: chosen.map((one) => ({ ...one, outcome: 'kept' as const })) };
    });
    const value = {
      dry_run: isDryRun,
      messages: discarded.map((one) => ({
        ...letterValue(one),
        body: one.letter.body,
        outcome: one.outcome,
      })),
      ...(stopped !== undefined && { stopped }),
    };
    out.result(value, () =>
      [...told(discarded, isDryRun), ...(stopped === undefined ? [] : [`Stopped: ${stopped}`])].join('\n'),
    );
    return stopped !== undefined ? 1 : 0;
  },
});

/** A verdict that is still of use must not be lost by a slip. */
function refuseUseful(chosen: readonly ExplainedLetter[]): void {
  const useful = chosen.filter(({ effect }) => effect === 'confirms' || effect === 'cancels');
  if (useful.length === 0) return;
  const which = useful.map(({ letter }) => letter.id).join(', ');
  throw new Failure(`a replay of ${which} decides a pending order: redrive it; nothing was discarded`);
}

function told(discarded: readonly DiscardedLetter[], isDryRun: boolean): string[] {
  const of = (outcome: DiscardedLetter['outcome']) => discarded.filter((one) => one.outcome === outcome);
  if (isDryRun) return section((many) => `Would discard ${many} from OMS-OrderEventsDLQ:`, discarded);
  return [
    ...section((many) => `Discarded ${many} from OMS-OrderEventsDLQ:`, of('discarded')),
    ...section((many) => `Did not discard ${many}:`, of('kept')),
  ];
}

function section(heading: (many: string) => string, some: readonly DiscardedLetter[]): string[] {
  if (some.length === 0) return [];
  const rows = some.map(({ letter, judgement }) => [
    letter.id,
    judgement.order_id ?? '',
    faultWords(judgement),
  ]);
  return [heading(howMany(some.length, 'message')), table(['MESSAGE', 'ORDER', 'WRONG'], rows)];
}
