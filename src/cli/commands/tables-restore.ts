import { physicalNames } from '../../../infra/names.ts';
import { tableShapes } from '../../../infra/tables.ts';
import { command } from '../command.ts';
import { explainError } from '../explain-error.ts';
import { Failure } from '../failure.ts';
import { pasteable } from '../pasteable.ts';
import { rangeOf } from '../range-of.ts';
import type { Item, Selection } from '../stores/table-copier.ts';
import { UsageError } from '../usage-error.ts';

type TableKey = keyof typeof tableShapes;

/** The tables by the names that the specification gives them. */
const tables = new Map<string, TableKey>(
  (Object.keys(tableShapes) as TableKey[]).map((key) => [`${key[0]?.toUpperCase()}${key.slice(1)}`, key]),
);

const atOnce = 25;

/** Copies back what a table has lost. */
export const tablesRestore = command({
  name: 'tables restore',
  summary: 'copy what a table has lost back from a restored one',
  details: `Puts each item of the restored table that the stage's table does not have; what it has stays as it is, also the
mark of an order that was deleted. So it can be run again. Items that were deleted on purpose come back, too:
narrow it to what was lost, and look with --dry-run, which counts what would be read and writes nothing.
Ends with 1 when it did not get to the end, by a failure or Ctrl-C, and says how to go on.`,
  examples: [
    'tables restore OrderTable --from OrderTable-restored --since 2026-11-20 --until 2026-11-22T15:00:00Z --dry-run',
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
    'start-after': { kind: 'text', value: 'KEY', about: 'go on behind the item of this key' },
    'dry-run': { kind: 'flag', about: 'only count' },
  },

  run: async ({ operands: [name = ''], options }, { out, signal, system }) => {
    const { from, since, until, 'start-after': startAfter, 'dry-run': isDryRun } = options;
    const key = tables.get(name);
    if (!key) throw new UsageError(`there is no table "${name}"; it takes ${[...tables.keys()].join(', ')}`);
    const only = options.only === undefined ? undefined : onlyOf(options.only);
    const selection: Selection = {
      ...((since ?? until) !== undefined && { created: rangeOf(since, until) }),
      ...(only && { only }),
      ...(startAfter !== undefined && { startAfter }),
    };
    const { stage, copierOf } = system();
    if (from === physicalNames(stage)[key]) {
      throw new UsageError(
        `--from is ${from} itself; it takes the name of the table that was restored beside it`,
      );
    }
    const { pages, putMissing } = copierOf(key);
    const count = { read: 0, put: 0, there_already: 0 };
    let goOnBehind = startAfter;
    let stopped: string | undefined;
    try {
      for await (const { items, last } of pages(from, selection)) {
        for (let i = 0; i < items.length; i += atOnce) {
          if (signal.aborted) break;
          await copy(items.slice(i, i + atOnce));
        }
        if (signal.aborted) break;
        if (last !== undefined) {
          goOnBehind = last;
          out.note(`${count.read} read, ${count.put} put, ${count.there_already} there already`);
        }
      }
      if (signal.aborted) stopped = 'interrupted';
    } catch (error) {
      // Such as a table that is not there: nothing could go on.
      if (error instanceof Failure) throw error;
      stopped = explainError(error);
    }
    const resume = stopped === undefined ? undefined : goOnBehind;
    const value = {
      ...count,
      dry_run: isDryRun,
      ...(stopped !== undefined && { stopped }),
      ...(resume !== undefined && { resume_start_after: resume }),
    };
    out.result(value, () =>
      [
        isDryRun
          ? `Would look at ${count.read} items of ${from}, and put those that ${name} does not have.`
          : `${count.put} items put into ${name}; ${count.there_already} were there already and stayed as they are.`,
        ...(stopped === undefined ? [] : [`Stopped: ${stopped}`, `Go on with: ${again(resume)}`]),
      ].join('\n'),
    );
    return stopped === undefined ? 0 : 1;

    async function copy(items: readonly Item[]): Promise<void> {
      count.read += items.length;
      if (isDryRun) return;
      const puts = await Promise.allSettled(
        items.map(async (item) => {
          if (await putMissing(item)) count.put++;
          else count.there_already++;
        }),
      );
      const failed = puts.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    }

    function again(behind: string | undefined): string {
      const given = Object.entries({ from, since, until, only: options.only, 'start-after': behind });
      const words = given.flatMap(([option, text]) => (text === undefined ? [] : [`--${option} ${text}`]));
      return pasteable(stage, `tables restore ${name} ${words.join(' ')}${isDryRun ? ' --dry-run' : ''}`);
    }
  },
});

/** @throws UsageError when it is not NAME=VALUE */
function onlyOf(text: string): { attribute: string; value: string } {
  const [, attribute, value] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (attribute !== undefined && value !== undefined) return { attribute, value };
  throw new UsageError(`--only is "${text}"; it takes NAME=VALUE, such as customer_id=CUST-1001`);
}
