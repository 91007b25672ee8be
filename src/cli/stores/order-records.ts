import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { queryStatus } from '../../adapters/query-status.ts';
import { statusKeys, withPlainStatus } from '../../adapters/status-key.ts';
import type { Order } from '../../domain/order.ts';
import type { PagePosition } from '../../domain/page-token.ts';
import type { SweptOrder } from '../../operations/ports.ts';
import { shardsInUse } from './shards-in-use.ts';

/** An order with the marks that the sweeper makes on it; `sweeps` is the number of the last try. */
export type OrderRecord = SweptOrder & { given_up_at?: string };

/** What is left for a day of a deleted order that had an `Idempotency-Key`. */
export type Gravestone = { deleted_at: string };

/** The orders, as an operator looks at them. */
export type OrderRecords = {
  get(id: string): Promise<OrderRecord | undefined>;
  gravestone(id: string): Promise<Gravestone | undefined>;
  /** Orders in a status: the pending ones oldest first, the final ones newest first. */
  inStatus(status: Order['status'], limit: number): Promise<OrderRecord[]>;
};

/** OrderTable in DynamoDB, the statuses by GSI2. */
export function buildOrderRecords(client: DynamoDBDocumentClient, TableName: string): OrderRecords {
  const read = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    return Item;
  };
  // Only an order has a status, a gravestone has none.
  const get: OrderRecords['get'] = async (id) => {
    const item = await read(id);
    return item && 'status' in item ? withPlainStatus(item as OrderRecord) : undefined;
  };
  return {
    get,
    gravestone: async (id) => {
      const item = await read(id);
      return item && 'deleted_at' in item ? (item as Gravestone) : undefined;
    },
    inStatus: async (status, limit) => {
      const found: PagePosition[] = [];
      const pages = queryStatus(client, TableName, {
        keys: statusKeys(status, await shardsInUse(client, TableName, status)),
        createdFrom: '',
        createdTo: '~',
        newestFirst: status !== 'PENDING_INVENTORY',
        pageSize: limit,
      });
      for await (const page of pages) {
        found.push(...page);
        if (found.length >= limit) break;
      }
      const orders = await Promise.all(found.slice(0, limit).map(({ id }) => get(id)));
      // The index is a moment behind its table.
      return orders.filter((order) => order !== undefined && order.status === status) as OrderRecord[];
    },
  };
}
