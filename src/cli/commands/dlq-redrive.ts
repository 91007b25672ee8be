import { command } from '../command.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { letterValue } from '../letter-value.ts';
import { effectWords } from '../letter-words.ts';
import { mostLetters } from '../most-letters.ts';
import { pickLetters } from '../pick-letters.ts';
import { type RedrivenLetter, redriveLetters } from '../redrive-letters.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Sends chosen dead messages back to where they came from. */
export const dlqRedrive = command({
  name: 'dlq redrive',
  summary: 'send chosen dead messages back to OMS-OrderEventsQueue',
  details: `Says what each replay does, then moves the chosen messages: sent first, then taken out, so that none is lost.
A message that was sent again has a new id.
The others stay where they are. When one of the ids is not there, nothing is moved. A message that breaks the contract
fails again and comes back; --all moves those, too, so look with --dry-run first.
Moves up to ${mostLetters} messages in a run. Ends with 1 when not all that were chosen were moved, by a failure, Ctrl-C or
that bound, and says which were.`,
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

  run: async ({ operands, options }, { out, signal, system }) => {
    const { select, all, 'dry-run': isDryRun } = options;
    const ids = [...select, ...operands].flatMap((text) => text.split(',')).filter(Boolean);
    if (all === ids.length > 0 || (operands.length > 0 && select.length === 0)) {
      throw new UsageError('say which messages: either --select ID … or --all');
    }
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const { redriven, stopped, hasMore } = await queue.whileHeld(
      { most: mostLetters, signal },
      async (held) => {
        const chosen = await explainedLetters(all ? held.letters : pickLetters(held, ids), orders);
        const done = isDryRun ? { redriven: unmoved(chosen) } : await redriveLetters(chosen, held, signal);
        return { stopped: undefined, ...done, hasMore: all && !held.isComplete };
      },
    );
    const value = {
      dry_run: isDryRun,
      messages: redriven.map((one) => ({
        ...letterValue(one),
        outcome: one.outcome,
        ...(one.new_id !== undefined && { new_message_id: one.new_id }),
      })),
      ...(stopped !== undefined && { stopped }),
      has_more: hasMore,
    };
    out.result(value, () => {
      if (redriven.length === 0) return 'OMS-OrderEventsDLQ is empty; nothing to move.';
      return [
        ...told(redriven, isDryRun),
        ...(stopped === undefined ? [] : [`Stopped: ${stopped}`]),
        ...(hasMore ? [`These are the first ${redriven.length}; there may be more: run it again.`] : []),
      ].join('\n');
    });
    return stopped !== undefined || hasMore ? 1 : 0;
  },
});

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
    heading(`${some.length} ${some.length === 1 ? 'message' : 'messages'}`),
    table(['MESSAGE', ...(wasSent ? ['NEW MESSAGE'] : []), 'ORDER', 'REPLAY'], rows),
  ];
}
