import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
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
import { writeMark } from '../operations/write-mark.ts';
import { queryOrders } from './query-orders.ts';
import { statusKey, withPlainStatus } from './status-key.ts';
import { type StatusShards, statusShards } from './status-shards.ts';
import { unlessRefused } from './unless-refused.ts';

type Condition = { condition: string; values: Record<string, string> };

const pending: Order['status'] = 'PENDING_INVENTORY';

/**
 * What is left for good of a deleted order that had an Idempotency-Key: enough to know a late retry of its create, and
 * the delete that it was.
 */
type Tombstone = { id: string; fingerprint: string; deleted_at: string; deleted_by: string };

const tombstoneAttributes = {
  id: true,
  fingerprint: true,
  deleted_at: true,
  deleted_by: true,
} satisfies Record<keyof Tombstone, true>;

/** All that an order has besides its id and fingerprint, the marks of sweeper and operator included: a tombstone keeps none of it. */
const orderAttributes = Object.keys({
  customer_id: true,
  items: true,
  total: true,
  status: true,
  status_reason: true,
  created_at: true,
  created_by: true,
  updated_at: true,
  unsent_at: true,
  sweeps: true,
  swept_by: true,
  sweep_unsent_at: true,
  given_up_at: true,
  given_up_by: true,
  asked_at: true,
  decided_by: true,
} satisfies Record<Exclude<FieldOf<Order>, 'id' | 'fingerprint'>, true> & Record<string, true>);

type FieldOf<State> = State extends Order ? keyof State : never;

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

    noteUnsent: async (id, at) => {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ConditionExpression: 'attribute_exists(id) AND begins_with(#status, :pending)',
            UpdateExpression: at === undefined ? 'REMOVE unsent_at' : 'SET unsent_at = :at',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':pending': pending, ...(at !== undefined && { ':at': at }) },
          }),
        ),
      );
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
            // Of an order that is gone all the rest is false as well; `attribute_exists` says so at sight. The second way in
            // is for the SDK, which sends a write again whose answer was lost: its mark says that it was this one.
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

    delete: (id, { customer_id, at, by }) => {
      const visible = {
        // Only an order has a status, a tombstone has none.
        condition:
          customer_id === undefined
            ? 'attribute_exists(#status)'
            : 'attribute_exists(#status) AND customer_id = :customer',
        values: customer_id === undefined ? {} : { ':customer': customer_id },
      };
      return isOfKey(id) ? bury(id, visible, { at, by }) : remove(id, visible);
    },

    list: (query) => queryOrders(client, TableName, query),
  };

  async function bury(
    id: string,
    visible: Condition,
    { at, by }: { at: string; by: string },
  ): Promise<boolean> {
    const tombstone = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          // The second way in is for the SDK, which sends a write again whose answer was lost: the tombstone is ours.
          ConditionExpression: `(${visible.condition}) OR deleted_by = :by`,
          UpdateExpression: `SET deleted_at = :at, deleted_by = :by REMOVE ${orderAttributes.map((name) => `#${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(orderAttributes.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: { ...visible.values, ':at': at, ':by': by },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    if (!tombstone) return false;
    // A newer version, which has the table in common with this one while it is deployed, may have stored more.
    const strange = Object.keys(tombstone.Attributes ?? {}).filter((name) => !(name in tombstoneAttributes));
    if (strange.length > 0) await strip(id, strange);
    return true;
  }

  /** Leaves what is no tombstone any more as it is: the delete was made. */
  async function strip(id: string, names: readonly string[]): Promise<void> {
    await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          ConditionExpression: 'attribute_exists(deleted_at)',
          UpdateExpression: `REMOVE ${names.map((_, index) => `#n${index}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
        }),
      ),
    );
  }

  async function remove(id: string, visible: Condition): Promise<boolean> {
    try {
      await client.send(
        new DeleteCommand({
          TableName,
          Key: { id },
          ConditionExpression: visible.condition,
          ExpressionAttributeNames: { '#status': 'status' },
          ...(Object.keys(visible.values).length > 0 && { ExpressionAttributeValues: visible.values }),
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // Nothing is left to bear a mark. Of a write that the SDK sent again nobody can tell whether its first try or another
      // call took the order away; it is gone, as was asked for.
      const isRepeated = Number(error.$metadata.attempts) > 1;
      return isRepeated && (await read(id)) === undefined;
    }
  }

  async function read(id: string): Promise<Order | Tombstone | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    // Only the adapters of this system write to the table: what comes out is what they put in.
    const item = Item as Order | Tombstone | undefined;
    return item && 'status' in item ? withPlainStatus(item) : item;
  }
}
