import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import { isOfKey } from '../domain/order-id.ts';
import type { OrderTable } from '../operations/ports.ts';
import { queryOrders } from './query-orders.ts';
import { statusKey, withPlainStatus } from './status-key.ts';
import { type StatusShards, statusShards } from './status-shards.ts';
import { unlessRefused } from './unless-refused.ts';

const pending: Order['status'] = 'PENDING_INVENTORY';

/** What is left of a deleted order that had an Idempotency-Key: enough to know a late retry of its create. */
type Gravestone = { id: string; fingerprint: string; deleted_at: string; expires_at: number };

/** For how long a late retry is known, in seconds; then DynamoDB's TTL takes the gravestone away. */
const gravestoneSeconds = 24 * 60 * 60;

/** All that an order has besides its id and fingerprint, the sweeper's marks included: a gravestone keeps none of it. */
const orderAttributes = Object.keys({
  customer_id: true,
  items: true,
  total: true,
  status: true,
  status_reason: true,
  created_at: true,
  updated_at: true,
  sweeps: true,
  swept_by: true,
  given_up_at: true,
  given_up_by: true,
} satisfies Record<Exclude<FieldOf<Order>, 'id' | 'fingerprint'>, true> & Record<string, true>);

type FieldOf<State> = State extends Order ? keyof State : never;

/**
 * OrderTable in DynamoDB (specification, "Order Table").
 *
 * A status is stored with or without a shard, so conditions look at how it begins; no status begins as another one.
 */
export function buildOrderTable(
  client: DynamoDBDocumentClient,
  TableName: string,
  shards: StatusShards = statusShards(),
): OrderTable {
  return {
    create: async (order) => {
      const Item = { ...order, status: statusKey(order.status, order.id, shards) };
      const written = await unlessRefused(
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(id)' })),
      );
      return written ? 'created' : 'exists';
    },

    get: async (id) => {
      const item = await read(id);
      return item && 'status' in item ? item : undefined;
    },

    created: async (id) => {
      const item = await read(id);
      if (!item) return undefined;
      return { fingerprint: item.fingerprint, ...('status' in item && { order: item }) };
    },

    finish: async (id, { status, status_reason, at }) => {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            // Without `attribute_exists` a late verdict on a deleted order would write a ghost. The second way in is for
            // the SDK, which sends a write again whose answer was lost: it was this one that changed the order.
            ConditionExpression:
              'attribute_exists(id) AND (begins_with(#status, :pending) OR (#status = :status AND updated_at = :at))',
            UpdateExpression:
              status_reason === undefined
                ? 'SET #status = :status, updated_at = :at'
                : 'SET #status = :status, updated_at = :at, status_reason = :reason',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ':pending': pending,
              ':status': statusKey(status, id, shards),
              ':at': at,
              ...(status_reason !== undefined && { ':reason': status_reason }),
            },
          }),
        ),
      );
      return written !== undefined;
    },

    delete: async (id, { customer_id, at }) => {
      const condition = {
        // Only an order has a status, a gravestone has none.
        ConditionExpression:
          customer_id === undefined
            ? 'attribute_exists(#status)'
            : 'attribute_exists(#status) AND customer_id = :customer',
        ExpressionAttributeNames: { '#status': 'status' },
        ...(customer_id !== undefined && { ExpressionAttributeValues: { ':customer': customer_id } }),
      };
      if (!isOfKey(id)) {
        const deleted = await unlessRefused(
          client.send(new DeleteCommand({ TableName, Key: { id }, ...condition })),
        );
        return deleted !== undefined;
      }
      const buried = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ...condition,
            UpdateExpression: `SET deleted_at = :at, expires_at = :expiry REMOVE ${orderAttributes.map((name) => `#${name}`).join(', ')}`,
            ExpressionAttributeNames: Object.fromEntries(orderAttributes.map((name) => [`#${name}`, name])),
            ExpressionAttributeValues: {
              ...condition.ExpressionAttributeValues,
              ':at': at.toISOString(),
              ':expiry': Math.floor(at.getTime() / 1000) + gravestoneSeconds,
            },
          }),
        ),
      );
      return buried !== undefined;
    },

    list: (query) => queryOrders(client, TableName, query),
  };

  async function read(id: string): Promise<Order | Gravestone | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    // Only the adapters of this system write to the table: what comes out is what they put in.
    const item = Item as Order | Gravestone | undefined;
    return item && 'status' in item ? withPlainStatus(item) : item;
  }
}
