import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { queryOrders } from '../../adapters/query-orders.ts';
import { queryStatus } from '../../adapters/query-status.ts';
import { statusKeys, withPlainStatus } from '../../adapters/status-key.ts';
import { unlessRefused } from '../../adapters/unless-refused.ts';
import type { DateRange } from '../../domain/date-range.ts';
import type { Order } from '../../domain/order.ts';
import type { PagePosition } from '../../domain/page-token.ts';
import type { SweptOrder } from '../../operations/ports.ts';
import { shardsInUse } from './shards-in-use.ts';

/**
 * An order with the marks that the sweeper makes on it, and the one of an operator; `sweeps` is the number of the last
 * try, `sweep_unsent_at` when the one after that could not be sent, `asked_at` when somebody asked for it by hand last.
 */
export type OrderRecord = SweptOrder & { sweep_unsent_at?: string; given_up_at?: string; asked_at?: string };

/** What is left of a deleted order that had an `Idempotency-Key`. */
export type Tombstone = { deleted_at: string };

/** The orders, as an operator looks at them. */
export type OrderRecords = {
  get(id: string): Promise<OrderRecord | undefined>;
  /** Marks a pending order as asked for by hand; what the sweeper does next stays as it is. */
  markAsked(id: string, at: string): Promise<void>;
  tombstone(id: string): Promise<Tombstone | undefined>;
  /** Orders in a status, created within both ends: the pending ones oldest first, the final ones newest first. */
  inStatus(status: Order['status'], span: Span): Promise<Listing>;
  /** A customer's orders, created within both ends, newest first; of one status only, if one is given. */
  ofCustomer(id: string, status: Order['status'] | undefined, span: Span): Promise<Listing>;
};

type Span = DateRange & { limit: number };
type Listing = { orders: OrderRecord[]; isComplete: boolean };

/** OrderTable in DynamoDB, the statuses by GSI2. */
export function buildOrderRecords(client: DynamoDBDocumentClient, TableName: string): OrderRecords {
  const read = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    return Item;
  };
  // Only an order has a status, a tombstone has none.
  const get: OrderRecords['get'] = async (id) => {
    const item = await read(id);
    return item && 'status' in item ? withPlainStatus(item as OrderRecord) : undefined;
  };
  return {
    get,
    markAsked: async (id, at) => {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ConditionExpression: 'begins_with(#status, :pending)',
            UpdateExpression: 'SET asked_at = :at',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':at': at, ':pending': 'PENDING_INVENTORY' },
          }),
        ),
      );
    },
    tombstone: async (id) => {
      const item = await read(id);
      return item && 'deleted_at' in item ? (item as Tombstone) : undefined;
    },
    inStatus: async (status, { from, to, limit }) => {
      const found: PagePosition[] = [];
      const pages = queryStatus(client, TableName, {
        keys: statusKeys(status, await shardsInUse(client, TableName, status)),
        from,
        to,
        newestFirst: status !== 'PENDING_INVENTORY',
        pageSize: limit + 1,
      });
      for await (const page of pages) {
        found.push(...page);
        if (found.length > limit) break;
      }
      const orders = await Promise.all(found.slice(0, limit).map(({ id }) => get(id)));
      // The index is a moment behind its table.
      return {
        orders: orders.filter((order) => order?.status === status) as OrderRecord[],
        isComplete: found.length <= limit,
      };
    },
    ofCustomer: async (customer_id, status, { from, to, limit }) => {
      const orders: OrderRecord[] = [];
      let after: PagePosition | undefined;
      do {
        const query = { customer_id, status, from, to, limit: limit - orders.length, after };
        const page = await queryOrders(client, TableName, query);
        orders.push(...page.orders);
        after = page.next;
      } while (after && orders.length < limit);
      return { orders, isComplete: after === undefined };
    },
  };
}
