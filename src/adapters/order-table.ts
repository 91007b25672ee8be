import { randomUUID } from 'node:crypto';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import { isOfKey } from '../domain/order-id.ts';
import type { NewId, OrderTable } from '../operations/ports.ts';
import { queryOrders } from './query-orders.ts';
import { statusKey, withPlainStatus } from './status-key.ts';
import { type StatusShards, statusShards } from './status-shards.ts';
import { unlessRefused } from './unless-refused.ts';
import { writeMark } from './write-mark.ts';

const pending: Order['status'] = 'PENDING_INVENTORY';

/** What is left of a deleted order that had an Idempotency-Key: enough to know a late retry of its create. */
type Gravestone = { id: string; fingerprint: string; deleted_at: string; expires_at: number };

/** For how long a late retry is known, in seconds; then DynamoDB's TTL takes the gravestone away. */
const gravestoneSeconds = 24 * 60 * 60;

/** All that an order has besides its id and fingerprint, the sweeper's marks included. */
const orderAttributes = [
  'customer_id',
  '#items',
  '#total',
  '#status',
  'status_reason',
  'created_at',
  'updated_at',
  'sweeps',
  'swept_by',
  'given_up_at',
  'given_up_by',
  'decided_by',
];

/**
 * OrderTable in DynamoDB (specification, "Order Table").
 *
 * A status is stored with or without a shard, so conditions look at how it begins; no status begins as another one.
 *
 * @param newId names a write, so that one whose answer was lost is known when the SDK repeats it
 */
export function buildOrderTable(
  client: DynamoDBDocumentClient,
  TableName: string,
  shards: StatusShards = statusShards(),
  newId: NewId = randomUUID,
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
            // the SDK, which sends a write again whose answer was lost: its mark says that it was this one.
            ConditionExpression:
              'attribute_exists(id) AND (begins_with(#status, :pending) OR decided_by = :by)',
            UpdateExpression:
              status_reason === undefined
                ? 'SET #status = :status, updated_at = :at, decided_by = :by'
                : 'SET #status = :status, updated_at = :at, decided_by = :by, status_reason = :reason',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ':pending': pending,
              ':status': statusKey(status, id, shards),
              ':at': at,
              ':by': writeMark(newId),
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
            UpdateExpression: `SET deleted_at = :at, expires_at = :expiry REMOVE ${orderAttributes.join(', ')}`,
            ExpressionAttributeNames: { '#status': 'status', '#items': 'items', '#total': 'total' },
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
