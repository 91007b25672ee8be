import { chunks } from '../domain/chunks.ts';
import { explainError } from './explain-error.ts';
import { hashPrefix } from './hash-prefix.ts';
import { type ItemKind, itemKind } from './item-kind.ts';
import type { Copied, Item, Selection, TableCopier } from './stores/table-copier.ts';

const atOnce = 25;
const mostShown = 20;

/** Items that were seen on the way: how many of each kind, and the first by the ids that operators know them by. */
export type Tally = { count: number; byKind: Record<string, number>; ids: string[] };

/** What became of the items that were read. */
export type Counts = Record<
  'read' | 'put' | 'there_already' | 'tombstones_left' | 'tombstones_replaced',
  number
>;

/** How far a restore came, and why no further; `goOnBehind` is the key of the last item that is surely done. */
export type Restored = {
  count: Counts;
  puts: Tally;
  others: Tally;
  stopped?: string;
  goOnBehind?: string;
};

const counterOf: Record<Copied, keyof Counts> = {
  put: 'put',
  there: 'there_already',
  deleted: 'tombstones_left',
  replaced: 'tombstones_replaced',
};

/**
 * Copies the items of a table that are of the kinds that another holds, until all are done, an item fails or the signal
 * comes.
 *
 * @param goingOn told the counts behind each page but the last
 */
export async function restoreItems(
  { pages, copy }: TableCopier,
  from: string,
  given: {
    selection: Selection;
    kinds: readonly ItemKind[];
    how: { isDryRun: boolean; overTombstones: boolean };
    signal: AbortSignal;
    goingOn: (count: Counts) => void;
  },
): Promise<Restored> {
  const { selection, kinds, how, signal, goingOn } = given;
  const puts = tally();
  const others = tally();
  const count = { read: 0, put: 0, there_already: 0, tombstones_left: 0, tombstones_replaced: 0 };
  let goOnBehind = selection.startAfter;
  const ended = (stopped?: string): Restored => ({
    ...{ count, puts, others },
    ...(stopped !== undefined && { stopped }),
    ...(goOnBehind !== undefined && { goOnBehind }),
  });
  try {
    for await (const { items, last } of pages(from, selection)) {
      for (const some of chunks(items, atOnce)) {
        if (signal.aborted) break;
        await copyAll(some);
      }
      if (signal.aborted) break;
      if (last !== undefined) {
        goOnBehind = last;
        goingOn(count);
      }
    }
    return ended(signal.aborted ? 'interrupted' : undefined);
  } catch (error) {
    return ended(explainError(error));
  }

  async function copyAll(items: readonly Item[]): Promise<void> {
    count.read += items.length;
    const copies = await Promise.allSettled(
      items.map(async (item) => {
        const kind = itemKind(item);
        if (kind === undefined || !kinds.includes(kind)) return add(others, kind, item);
        const copied = await copy(item, how);
        count[counterOf[copied]]++;
        if (copied === 'put' || copied === 'replaced') add(puts, kind, item);
      }),
    );
    const failed = copies.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

function tally(): Tally {
  return { count: 0, byKind: {}, ids: [] };
}

/** A table may have millions of items, so they are counted and not kept. */
function add(seen: Tally, kind: ItemKind | 'unknown' = 'unknown', { id, key_hash }: Item): void {
  seen.count++;
  seen.byKind[kind] = (seen.byKind[kind] ?? 0) + 1;
  if (seen.ids.length < mostShown)
    seen.ids.push(typeof key_hash === 'string' ? hashPrefix({ key_hash }) : String(id));
}
