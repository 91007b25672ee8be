declare module 'dynalite' {
  import type { Server } from 'node:http';

  /**
   * @param options.createTableMs how long a new table stays in CREATING
   * @param options.path folder of the data; in memory when there is none
   */
  export default function dynalite(options: { createTableMs: number; path?: string }): Server;
}

declare module 'dynalite/db/index.js' {
  namespace db {
    /** An item as DynamoDB's protocol writes it, `{ "id": { "S": "1" } }`. */
    type Item = Record<string, unknown>;

    type Table = { TableName: string; GlobalSecondaryIndexes?: unknown[] };

    /** What a write does to the indexes. */
    function getIndexActions(
      indexes: unknown[],
      existing: Item | undefined,
      item: Item | undefined,
      table: Table,
    ): { puts: { index: string; key: string; item: Item }[]; deletes: { index: string; key: string }[] };
  }
  export default db;
}
