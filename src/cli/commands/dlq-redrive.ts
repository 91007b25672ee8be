import { command } from '../command.ts';
import { effectWords } from '../dlq/effect-words.ts';
import { type ExplainedLetter, explainedLetters } from '../dlq/explained-letters.ts';
import { heldWords } from '../dlq/held-words.ts';
import { isUndecided } from '../dlq/is-undecided.ts';
import { letterValue } from '../dlq/letter-value.ts';
import { mostLetters } from '../dlq/most-letters.ts';
import { noLettersWords } from '../dlq/no-letters-words.ts';
import { pickLetters } from '../dlq/pick-letters.ts';
import { type RedrivenLetter, redriveLetters } from '../dlq/redrive-letters.ts';
import { selectedIds } from '../dlq/selected-ids.ts';
import { howMany } from '../how-many.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Sends chosen dead messages back to where they came from. */
export const dlqRedrive = command({
  name: 'dlq redrive',
  summary: 'send chosen dead messages back to OMS-OrderEventsQueue',
  details: `Says what each replay does, then moves the chosen messages: sent first, then taken out, so that none is lost.
A message that was sent again has a new id.
The others stay where they are. When one of the ids is not there, nothing is moved.
--all leaves the messages whose replay would fail again, and those that contradict what their order is by now or one
another, and says how many: the one kind comes back, the others are for people to look at. By their ids these are moved as
well.
Moves up to ${mostLetters} messages in a run. Ends with 1 when not all that were chosen were moved, by a failure, Ctrl-C or
that bound, and says which were.`,
  examples: ['dlq redrive --dry-run --all', 'dlq redrive 7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  operand: {
    value: 'ID',
    about: 'a message to move, by its id or at least 8 characters of its start',
    count: 'any',
  },
  options: {
    select: { kind: 'list', value: 'ID …', about: 'the same' },
    all: { kind: 'flag', about: 'move every message whose replay does good, or at least no harm' },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ operands, options }, { out, signal, system }) => {
    const { select, all, 'dry-run': isDryRun } = options;
    const ids = selectedIds(select, operands);
    if (all === ids.length > 0) throw new UsageError('say which messages: either by their ids or by --all');
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const { redriven, left, stopped, hasMore, hidden } = await queue.whileHeld(
      { most: mostLetters, signal },
      async (held) => {
        const picked = all ? held.letters : pickLetters(held, ids);
        const found = await explainedLetters(picked, orders, held.letters);
        const left = all ? found.filter(isLeft) : [];
        const chosen = found.filter((one) => !left.includes(one));
        const done = isDryRun ? { redriven: unmoved(chosen) } : await redriveLetters(chosen, held, signal);
        const rest = { hasMore: all && !held.isComplete, hidden: all ? held.hidden : 0 };
        return { stopped: undefined, ...done, left, ...rest };
      },
    );
    const value = {
      dry_run: isDryRun,
      messages: redriven.map((one) => ({
        ...letterValue(one),
        outcome: one.outcome,
        ...(one.new_id !== undefined && { new_message_id: one.new_id }),
      })),
      left: left.map(letterValue),
      ...(stopped !== undefined && { stopped }),
      has_more: hasMore || hidden > 0,
      held_by_others: hidden,
    };
    out.result(value, () => {
      if (redriven.length + left.length === 0) return `${noLettersWords(hidden)}; nothing to move.`;
      return [
        ...told(redriven, isDryRun),
        ...leftLines(left),
        ...(stopped === undefined ? [] : [`Stopped: ${stopped}`]),
        ...(hasMore ? [moreWords(redriven.length, left)] : []),
        ...(hidden > 0 ? [`Not looked at: ${heldWords(hidden)}.`] : []),
      ].join('\n');
    });
    return stopped !== undefined || hasMore || hidden > 0 ? 1 : 0;
  },
});

/** To be mended by its sender, or looked at by people; a replay helps neither. */
function isLeft({ effect }: ExplainedLetter): boolean {
  return effect === 'fails-again' || effect === 'nothing-contradicts' || isUndecided(effect);
}

/** Those that are left and fill a run hide those behind them, so another run would move no more than this one. */
function moreWords(moved: number, left: readonly ExplainedLetter[]): string {
  const these = `These are the first ${moved + left.length}; there may be more`;
  if (moved > 0) return `${these}: run it again.`;
  const isMalformed = left.some(({ judgement }) => judgement.kind !== 'fine');
  if (!isMalformed && left.some(({ effect }) => isUndecided(effect))) {
    return `${these}: decide on these first, by dlq redrive --select.`;
  }
  return `${these}: discard these first, by dlq discard ${isMalformed ? '--malformed' : '--select'}.`;
}

function leftLines(left: readonly ExplainedLetter[]): string[] {
  if (left.length === 0) return [];
  const reasons = Map.groupBy(left, ({ effect, order }) => effectWords(effect, order));
  return [
    `Left ${howMany(left.length, 'message')} in OMS-OrderEventsDLQ, see dlq explain and dlq discard:`,
    ...[...reasons].map(([why, same]) => `  ${same.length} ${why}`),
  ];
}

function unmoved(chosen: readonly ExplainedLetter[]): RedrivenLetter[] {
  return chosen.map((one) => ({ ...one, outcome: 'not-moved' }));
}

function told(redriven: readonly RedrivenLetter[], isDryRun: boolean): string[] {
  const of = (outcome: RedrivenLetter['outcome']) => redriven.filter((one) => one.outcome === outcome);
  if (isDryRun) return section((many) => `Would move ${many} to OMS-OrderEventsQueue:`, redriven);
  return [
    ...section((many) => `Moved ${many} to OMS-OrderEventsQueue:`, of('moved')),
    ...section((many) => `Sent ${many} that may also be left in OMS-OrderEventsDLQ:`, of('sent')),
    ...section((many) => `Did not move ${many}:`, of('not-moved')),
  ];
}

function section(heading: (many: string) => string, some: readonly RedrivenLetter[]): string[] {
  if (some.length === 0) return [];
  const wasSent = some.some(({ new_id }) => new_id !== undefined);
  const rows = some.map(({ letter, new_id, judgement, order, effect }) => [
    letter.id,
    ...(wasSent ? [new_id ?? ''] : []),
    judgement.order_id ?? '',
    effectWords(effect, order),
  ]);
  return [
    heading(howMany(some.length, 'message')),
    table(['MESSAGE', ...(wasSent ? ['NEW MESSAGE'] : []), 'ORDER', 'REPLAY'], rows),
  ];
}
