import { judgeLetter } from '../../adapters/judge-letter.ts';
import { judgementInWords } from '../../adapters/judgement-in-words.ts';
import { command } from '../command.ts';
import { type DiscardedLetter, discardLetters } from '../dlq/discard-letters.ts';
import { type ExplainedLetter, explainedLetters } from '../dlq/explained-letters.ts';
import { explainedText } from '../dlq/explained-text.ts';
import { heldWords } from '../dlq/held-words.ts';
import { isUndecided } from '../dlq/is-undecided.ts';
import { isVerdict } from '../dlq/is-verdict.ts';
import { letterValue } from '../dlq/letter-value.ts';
import { mostLetters } from '../dlq/most-letters.ts';
import { pickLetters } from '../dlq/pick-letters.ts';
import { selectedIds } from '../dlq/selected-ids.ts';
import { Failure } from '../failure.ts';
import { howMany } from '../how-many.ts';
import type { DeadLetter } from '../stores/dead-letters.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Takes dead messages that are of no use out of the queue, for good. */
export const dlqDiscard = command({
  name: 'dlq discard',
  summary: 'take chosen dead messages out of OMS-OrderEventsDLQ for good',
  details: `For messages that break the contract, which no replay can help, once their sender knows: by their ids, or with
--malformed all of them but those that name a pending order, which it lists; and for those whose replay would change
nothing, by their ids: there is no --all. Each is shown with its body on stderr before it is gone, and is in the result of
--json.
One whose replay would confirm or cancel an order is refused, and then nothing is discarded: redrive it.
When one of the ids is not there, nothing is discarded. Looks at up to ${mostLetters} messages in a run. Ends with 1 when not
all that were chosen were discarded, by a failure, Ctrl-C or that bound.`,
  examples: [
    'dlq discard --dry-run 7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'dlq discard 7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'dlq discard --dry-run --malformed',
  ],
  operand: {
    value: 'ID',
    about: 'a message to discard, by its id or at least 8 characters of its start',
    count: 'any',
  },
  options: {
    select: { kind: 'list', value: 'ID …', about: 'the same' },
    malformed: {
      kind: 'flag',
      about: 'discard every message that breaks the contract and names no pending order',
    },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ operands, options }, { out, now, signal, system }) => {
    const { select, malformed, 'dry-run': isDryRun } = options;
    const ids = selectedIds(select, operands);
    if (malformed === ids.length > 0) {
      throw new UsageError('say which messages: either by their ids or by --malformed; there is no --all');
    }
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const at = now();
    const beforehand = (one: ExplainedLetter) =>
      out.show(`${explainedText(one, { now: at, withBody: true })}\n`);
    const { discarded, left, stopped, hasMore, hidden } = await queue.whileHeld(
      { most: mostLetters, signal },
      async (held) => {
        const picked = malformed ? held.letters.filter(isMalformed) : pickLetters(held, ids);
        const found = await explainedLetters(picked, orders, held.letters);
        const left = malformed ? found.filter(namesPending) : [];
        const chosen = found.filter((one) => !left.includes(one));
        refuseUseful(chosen);
        const hasMore = malformed && !held.isComplete;
        const rest = { stopped: undefined, left, hasMore, hidden: malformed ? held.hidden : 0 };
        if (!isDryRun) return { ...rest, ...(await discardLetters(chosen, held, { signal, beforehand })) };
        for (const one of chosen) await beforehand(one);
        return { ...rest, discarded: chosen.map((one) => ({ ...one, outcome: 'kept' as const })) };
      },
    );
    const value = {
      dry_run: isDryRun,
      messages: discarded.map((one) => ({
        ...letterValue(one),
        body: one.letter.body,
        outcome: one.outcome,
      })),
      ...(stopped !== undefined && { stopped }),
      left: left.map(letterValue),
      has_more: hasMore || hidden > 0,
      held_by_others: hidden,
    };
    out.result(value, () =>
      [
        ...(discarded.length + left.length === 0
          ? ['No malformed message was found in OMS-OrderEventsDLQ.']
          : []),
        ...told(discarded, isDryRun),
        ...leftLines(left),
        ...(stopped === undefined ? [] : [`Stopped: ${stopped}`]),
        ...(hasMore ? [moreWords(discarded.length, left.length)] : []),
        ...(hidden > 0 ? [`Not looked at: ${heldWords(hidden)}.`] : []),
      ].join('\n'),
    );
    return stopped !== undefined || hasMore || hidden > 0 ? 1 : 0;
  },
});

function isMalformed({ body }: DeadLetter): boolean {
  return judgeLetter(body).kind !== 'fine';
}

/** Somebody waits for the verdict that such a message was meant to be, so it must not go unseen among thousands. */
function namesPending({ order }: ExplainedLetter): boolean {
  return order?.status === 'PENDING_INVENTORY';
}

function leftLines(left: readonly ExplainedLetter[]): string[] {
  if (left.length === 0) return [];
  const rows = left.map(({ letter, judgement, order }) => [
    letter.id,
    `names pending order ${order?.id}: ${judgementInWords(judgement)}`,
  ]);
  return [
    `Left ${howMany(left.length, 'message')}; ask the inventory team for a good verdict, then discard by --select:`,
    table(['MESSAGE', 'WRONG'], rows),
  ];
}

/** Good messages that fill a run hide those behind them, so another run would find no more than this one. */
function moreWords(discarded: number, left: number): string {
  const these = left > 0 ? 'discard these first, by --select' : 'redrive these first, by dlq redrive --all';
  const next = discarded > 0 ? 'run it again' : these;
  return `There may be more behind the messages that were looked at: ${next}.`;
}

/** A verdict that is still of use must not be lost by a slip. */
function refuseUseful(chosen: readonly ExplainedLetter[]): void {
  const useful = chosen.filter(({ effect }) => isVerdict(effect) || isUndecided(effect));
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
    judgementInWords(judgement),
  ]);
  return [heading(howMany(some.length, 'message')), table(['MESSAGE', 'ORDER', 'WRONG'], rows)];
}
