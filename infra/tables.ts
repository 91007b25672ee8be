type TextKey = { partition: string; sort?: string };

/** A table's keys and indexes; all key attributes are texts. */
export type TableShape = {
  key: TextKey;
  indexes: { name: string; key: TextKey; projection: 'ALL' | 'KEYS_ONLY' }[];
  /** Whether its changes are streamed, with new and old images. */
  hasStream?: boolean;
};

/**
 * The tables of the specification's data model, and the one that holds the keys' hashes.
 *
 * GSI1 of the orders projects all, so that a customer's list is one query. GSI2 projects keys only: a status is a hot
 * key whose throttling throttles the table, so its entries stay at one write unit however large the order is.
 */
export const tableShapes = {
  orderTable: {
    key: { partition: 'id' },
    indexes: [
      { name: 'GSI1', key: { partition: 'customer_id', sort: 'created_at' }, projection: 'ALL' },
      { name: 'GSI2', key: { partition: 'status', sort: 'created_at' }, projection: 'KEYS_ONLY' },
    ],
    hasStream: true,
  },
  customerTable: { key: { partition: 'id' }, indexes: [] },
  deliveryTable: {
    key: { partition: 'id' },
    indexes: [{ name: 'GSI1', key: { partition: 'order_id' }, projection: 'ALL' }],
  },
  apiKeyTable: { key: { partition: 'key_hash' }, indexes: [] },
} as const satisfies Record<string, TableShape>;

/** What the code calls a table. */
export type TableKey = keyof typeof tableShapes;
