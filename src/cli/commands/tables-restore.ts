import { physicalNames } from '../../../infra/names.ts';
import { type TableKey, tableShapes } from '../../../infra/tables.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { harmlessValue } from '../harmless.ts';
import { howMany } from '../how-many.ts';
import type { ItemKind } from '../item-kind.ts';
import { pasteable } from '../pasteable.ts';
import { quoted } from '../quoted.ts';
import { rangeOf } from '../range-of.ts';
import { type Counts, restoreItems, type Tally } from '../restore-items.ts';
import { sourceFault } from '../source-fault.ts';
import type { Selection } from '../stores/table-copier.ts';
import { UsageError } from '../usage-error.ts';

/** The tables by the names that the specification gives them. */
const tables = new Map<string, TableKey>(
  (Object.keys(tableShapes) as TableKey[]).map((key) => [physicalNames('prod')[key], key]),
);

/** What each holds. */
const kindsOf: Record<TableKey, readonly ItemKind[]> = {
  orderTable: ['order', 'tombstone'],
  customerTable: ['customer'],
  deliveryTable: ['delivery'],
  apiKeyTable: ['API key'],
};

/** Copies back what a table has lost. */
export const tablesRestore = command({
  name: 'tables restore',
  summary: 'copy what a table has lost back from a restored one',
  details: `Puts each item of the restored table that the stage's table does not have; what it has stays as it is, also the
tombstone that is left of an order under an Idempotency-Key when it is deleted; with --over-tombstones such orders are
put back as well. So it can be run again. Items that were deleted on purpose come back, too: narrow it to what was lost, and
look with --dry-run, which counts and names what would be put and writes nothing. Customers have no created_at, so
CustomerTable takes no --since and no --until.
A table of another key, of another stage or of other things is refused, and an item that is not of this table's shape is
left out and named.
Orders that come back do not open their deliveries again: then run deliveries reconcile.
Ends with 1 when it left items of another shape out, or did not get to the end, by a failure or Ctrl-C, and says how to go
on.`,
  examples: [
    'tables restore OrderTable --from OrderTable-restored --since 2026-11-20 --until 2026-11-22T15:00:00Z --dry-run',
    'tables restore OrderTable --from OrderTable-restored --only customer_id=CUST-1001 --over-tombstones --dry-run',
    'tables restore CustomerTable --from CustomerTable-restored',
  ],
  operand: { value: 'TABLE', about: [...tables.keys()].join(', '), count: 'one' },
  options: {
    from: { kind: 'text', value: 'NAME', about: 'the table to read, as it is named', isRequired: true },
    since: {
      kind: 'text',
      value: 'DATE',
      about: 'only what was created on this day (in UTC) or moment, or later',
    },
    until: { kind: 'text', value: 'DATE', about: 'only what was created on this day or moment, or earlier' },
    only: {
      kind: 'text',
      value: 'NAME=VALUE',
      about: 'only items with this text in this attribute: customer_id=CUST-1001',
    },
    'over-tombstones': { kind: 'flag', about: 'put deleted orders back, too, also those of callers' },
    'start-after': { kind: 'text', value: 'KEY', about: 'go on behind the item of this key' },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ operands: [name = ''], options }, { out, signal, system }) => {
    const { from, since, until, 'start-after': startAfter, 'dry-run': isDryRun } = options;
    const overTombstones = options['over-tombstones'];
    const key = tables.get(name);
    if (!key) throw new UsageError(`there is no table "${name}"; it takes ${[...tables.keys()].join(', ')}`);
    if (overTombstones && key !== 'orderTable') {
      throw new UsageError(`only OrderTable has tombstones, so ${name} takes no --over-tombstones`);
    }
    const dated = given({ since, until });
    if (dated.length > 0 && key === 'customerTable') {
      throw new UsageError(
        `customers have no created_at, so ${name} takes no ${dated.join(' and ')}; it takes --only`,
      );
    }
    const only = options.only === undefined ? undefined : onlyOf(options.only);
    const selection: Selection = {
      ...((since ?? until) !== undefined && { created: rangeOf(since, until) }),
      ...(only && { only }),
      ...(startAfter !== undefined && { startAfter }),
    };
    const { stage, copierOf } = system();
    const wrong = sourceFault(from, key, stage);
    if (wrong !== undefined) throw new UsageError(`--from is ${wrong}`);
    const copier = copierOf(key);
    const unfit = await copier.keyFault(from);
    if (unfit !== undefined) throw new Failure(`${from} ${unfit}; it is no restored ${name}`);
    const { count, puts, others, stopped, goOnBehind } = await restoreItems(copier, from, {
      selection,
      kinds: kindsOf[key],
      how: { isDryRun, overTombstones },
      signal,
      goingOn: ({ read, put, tombstones_replaced, there_already, tombstones_left }) =>
        out.note(
          `${read} read, ${put + tombstones_replaced} ${isDryRun ? 'to be put' : 'put'}, ${there_already + tombstones_left} there already`,
        ),
    });
    const narrowed = given({ since, until, only: options.only, 'start-after': startAfter });
    const resume = stopped === undefined ? undefined : goOnBehind;
    const value = {
      ...count,
      dry_run: isDryRun,
      put_by_kind: puts.byKind,
      put_ids: puts.ids,
      of_another_shape: { count: others.count, by_kind: others.byKind, ids: others.ids },
      ...(stopped !== undefined && { stopped }),
      ...(resume !== undefined && { resume_start_after: resume }),
    };
    out.result(value, () =>
      [
        `${howMany(count.read, 'item')} of ${from}${narrowed.length > 0 ? ` matched ${narrowed.join(' and ')}` : ' read'}.`,
        ...countWords(count, name, isDryRun),
        ...(isDryRun ? tallyLines('Would be put', puts) : []),
        ...tallyLines(
          `Of another shape than the items of ${name}, and ${isDryRun ? 'to be ' : ''}left out`,
          others,
        ),
        ...(stopped === undefined ? [] : [`Stopped: ${stopped}`, `Go on with: ${again(resume)}`]),
      ].join('\n'),
    );
    return stopped === undefined && others.count === 0 ? 0 : 1;

    function again(behind: string | undefined): string {
      const texts = Object.entries({ from, since, until, only: options.only, 'start-after': behind });
      const words = texts.flatMap(([option, text]) =>
        text === undefined ? [] : [`--${option}=${quoted(text)}`],
      );
      const flags = `${overTombstones ? ' --over-tombstones' : ''}${isDryRun ? ' --dry-run' : ''}`;
      return pasteable(stage, `tables restore ${name} ${words.join(' ')}${flags}`);
    }
  },
});

/** The options that were given, by their names. */
function given(options: Record<string, string | undefined>): string[] {
  return Object.entries(options).flatMap(([name, text]) => (text === undefined ? [] : `--${name}`));
}

function tallyLines(heading: string, { count, byKind, ids }: Tally): string[] {
  if (count === 0) return [];
  const counts = Object.entries(byKind).map(([kind, number]) => `${number} ${kind}`);
  const more = count - ids.length;
  return [
    `${heading}: ${counts.join(', ')}`,
    ...ids.map((id) => `  ${harmlessValue(id)}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function countWords(count: Counts, name: string, isDryRun: boolean): string[] {
  const { put, there_already, tombstones_left, tombstones_replaced } = count;
  const [would, stay, puts] = isDryRun ? ['would be ', 'would stay', 'would put'] : ['', 'stayed', 'puts'];
  return [
    `${put} items ${would}put into ${name}; ${there_already} ${isDryRun ? 'are' : 'were'} there already and ${stay} as they are.`,
    ...(tombstones_left > 0
      ? [
          `${tombstones_left} were deleted since, under an Idempotency-Key, and ${stay} so; --over-tombstones ${puts} them back, too.`,
        ]
      : []),
    ...(tombstones_replaced > 0
      ? [`${tombstones_replaced} ${would}put over the tombstones of deleted orders.`]
      : []),
  ];
}

/** @throws UsageError when it is not NAME=VALUE */
function onlyOf(text: string): { attribute: string; value: string } {
  const [, attribute, value] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (attribute !== undefined && value !== undefined) return { attribute, value };
  throw new UsageError(`--only is "${text}"; it takes NAME=VALUE, such as customer_id=CUST-1001`);
}
