import { tableShapes } from '../../infra/tables.ts';
import { itemSize } from './item-size.ts';
import type { Load } from './load.ts';
import type { Life, Step } from './record-life.ts';

/** DynamoDB keeps so much beside each item and each entry of an index. */
const overhead = 100;

/**
 * Bytes that an order, or what is left of it, and its delivery keep stored: with the indexes, and those of the tables
 * alone, which are backed up.
 */
export function storedBytes(life: Life, { confirmed, deletes }: Load): { all: number; backedUp: number } {
  const [order, tombstone] = [sizesAfter(life, 'confirm'), sizesAfter(life, 'deleteOrder')];
  const delivery = sizesAfter(life, 'triggerDelivery');
  return {
    all: (1 - deletes) * order.all + deletes * tombstone.all + confirmed * delivery.all,
    backedUp: (1 - deletes) * order.table + deletes * tombstone.table + confirmed * delivery.table,
  };
}

function sizesAfter(life: Life, step: Step): { table: number; all: number } {
  const call = life[step].calls.find((each) => each.does === 'write');
  if (call?.does !== 'write') throw new Error(`${step} writes nothing`);
  const item = Object.entries(call.after ?? {});
  const table = itemSize(call.after) + overhead;
  const { key, indexes } = tableShapes[call.table];
  const entries = indexes.map((index) => {
    const names: string[] = [key.partition, ...Object.values(index.key)];
    if (!names.every((name) => name in (call.after ?? {}))) return 0;
    if (index.projection === 'ALL') return table;
    return itemSize(Object.fromEntries(item.filter(([name]) => names.includes(name)))) + overhead;
  });
  return { table, all: entries.reduce((sum, each) => sum + each, table) };
}
