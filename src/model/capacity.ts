import type { TableShape } from '../../infra/tables.ts';
import { type Item, itemSize } from './item-size.ts';

/** What a call does to a table. */
export type StoreCall =
  | { does: 'read'; index?: string; isConsistent: boolean; bytes: number }
  /** A refused write is one whose condition did not hold. */
  | { does: 'write'; before: Item | undefined; after: Item | undefined; isRefused: boolean };

/** Units that a call takes from a table or one of its indexes; `key` is the partition key that is written. */
type Units = { index?: string; key?: string; reads: number; writes: number };

const writeUnit = 1_024;
const readUnit = 4_096;

/**
 * The units that a call takes
 * ([capacity](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html),
 * [indexes](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html)).
 *
 * A write is metered by the larger of what was and what is, refused or not. In an index an entry whose key changes is
 * deleted under the old key and put under the new one; one that stays as it is costs nothing.
 */
export function unitsOf(call: StoreCall, shape: TableShape): Units[] {
  if (call.does === 'read') {
    const units = Math.max(1, Math.ceil(call.bytes / readUnit));
    const where = call.index === undefined ? {} : { index: call.index };
    return [{ ...where, reads: call.isConsistent ? units : units / 2, writes: 0 }];
  }
  const { before, after, isRefused } = call;
  const table = { reads: 0, writes: Math.max(writesOf(before), writesOf(after)) };
  if (isRefused) return [table];
  return [table, ...shape.indexes.flatMap((index) => indexUnits(index, shape, before, after))];
}

type Index = TableShape['indexes'][number];

function indexUnits(
  index: Index,
  shape: TableShape,
  before: Item | undefined,
  after: Item | undefined,
): Units[] {
  const [old, young] = [entryOf(index, shape, before), entryOf(index, shape, after)];
  const write = (entry: Item, writes: number): Units => ({
    index: index.name,
    key: entry[index.key.partition]?.S ?? '',
    reads: 0,
    writes,
  });
  if (old && young && keyOf(index, old) === keyOf(index, young)) {
    const isSame =
      JSON.stringify(Object.entries(old).sort()) === JSON.stringify(Object.entries(young).sort());
    return isSame ? [] : [write(young, Math.max(writesOf(old), writesOf(young)))];
  }
  return [old, young].flatMap((entry) => (entry ? [write(entry, writesOf(entry))] : []));
}

/** What an index holds of an item; nothing when the item lacks one of the index's keys. */
function entryOf(index: Index, { key }: TableShape, item: Item | undefined): Item | undefined {
  const keys = [index.key.partition, ...(index.key.sort === undefined ? [] : [index.key.sort])];
  if (!item || keys.some((name) => item[name] === undefined)) return undefined;
  if (index.projection === 'ALL') return item;
  const names = [key.partition, ...keys];
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

function keyOf({ key }: Index, entry: Item): string {
  return JSON.stringify([entry[key.partition], key.sort === undefined ? undefined : entry[key.sort]]);
}

function writesOf(item: Item | undefined): number {
  return Math.max(1, Math.ceil(itemSize(item) / writeUnit));
}
