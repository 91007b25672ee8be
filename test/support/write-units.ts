import { tableShapes } from '../../infra/tables.ts';

type Item = Record<string, unknown>;

/**
 * Write units that the indexes of OrderTable take for a write, by DynamoDB's rules, since the engine does not tell:
 * an entry costs one unit per begun kilobyte to put, to change or to remove; one whose key changes is removed and put
 * ([GSI](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes)).
 */
export function indexUnits(before: Item | undefined, after: Item | undefined): Record<string, number> {
  return Object.fromEntries(
    tableShapes.orderTable.indexes.map(({ name, key, projection }) => {
      const [old, young] = [before, after].map((item) => {
        if (!item || !(key.partition in item) || !(key.sort in item)) return undefined;
        const keys = { id: item.id, [key.partition]: item[key.partition], [key.sort]: item[key.sort] };
        return { keys, entry: projection === 'ALL' ? item : keys };
      });
      const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
      if (same(old?.entry, young?.entry)) return [name, 0];
      if (old && young && same(old.keys, young.keys)) {
        return [name, Math.max(unitsOf(old.entry), unitsOf(young.entry))];
      }
      return [name, unitsOf(old?.entry) + unitsOf(young?.entry)];
    }),
  );
}

function unitsOf(entry: Item | undefined): number {
  return entry ? Math.ceil(fieldsOf(entry) / 1024) : 0;
}

/** [Item sizes](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html). */
function fieldsOf(item: object): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
    0,
  );
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (Array.isArray(value)) return value.reduce((sum, element) => sum + 1 + bytesOf(element), 3);
  if (typeof value !== 'object' || value === null) return 1;
  return 3 + Object.keys(value).length + fieldsOf(value);
}
