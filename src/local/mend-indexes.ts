import dynalite from 'dynalite/db/index.js';
import { Level } from 'level';

/** Entries that are written at once, which bounds what is held in memory. */
const batchSize = 1_000;

/**
 * Makes the indexes of dynalite's store anew from its items. dynalite changes them before the item, so a kill between the
 * two leaves an order that no sweep and no list sees, or an entry of one that is not there.
 *
 * Prefixes and keys are those within dynalite 4.0.0, which asks nobody to read them.
 *
 * @param path folder of the store, which nobody else may have open
 * @throws Error with the folder's name when it is no store
 */
export async function mendIndexes(path: string): Promise<void> {
  const store = new Level<string, unknown>(path, { valueEncoding: 'json' });
  await store.open().catch(({ message, cause }: Error) => {
    const why = cause instanceof Error ? cause.message : message;
    throw new Error(`the tables in ${path} cannot be opened: ${why}`, { cause });
  });
  try {
    await store.clear(under('index-global~'));
    for await (const value of store.values(under('table~'))) {
      const table = value as dynalite.Table;
      const indexes = table.GlobalSecondaryIndexes ?? [];
      if (indexes.length === 0) continue;
      let entries: { type: 'put'; key: string; value: unknown }[] = [];
      for await (const item of store.values(under(`item-${table.TableName}~`))) {
        const { puts } = dynalite.getIndexActions(indexes, undefined, item as dynalite.Item, table);
        for (const { index, key, item } of puts)
          entries.push({ type: 'put', key: `index-global~${table.TableName}~${index}~${key}`, value: item });
        if (entries.length < batchSize) continue;
        await store.batch(entries);
        entries = [];
      }
      await store.batch(entries);
    }
  } finally {
    await store.close();
  }
}

/** All keys that begin with a prefix, which ends in the last of the printable ASCII characters. */
function under(prefix: `${string}~`) {
  return { gte: prefix, lt: `${prefix.slice(0, -1)}\u007f` };
}
