import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import type { OrderTable } from '../operations/ports.ts';
import { holds } from './holds.ts';
import { queryOrders } from './query-orders.ts';

const pending: Order['status'] = 'PENDING_INVENTORY';

/** OrderTable in DynamoDB (specification, "Order Table"). */
export function buildOrderTable(client: DynamoDBDocumentClient, TableName: string): OrderTable {
  return {
    create: async (order) => {
      const stored = await holds(
        client.send(
          new PutCommand({ TableName, Item: order, ConditionExpression: 'attribute_not_exists(id)' }),
        ),
      );
      return stored ? 'created' : 'exists';
    },

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      // Only this adapter writes to the table, so what comes out is what `create` and `finish` put in.
      return Item as Order | undefined;
    },

    finish: (id, { status, status_reason, at }) =>
      holds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            // Without `attribute_exists` a late verdict on a deleted order would write a ghost.
            ConditionExpression: 'attribute_exists(id) AND #status = :pending',
            UpdateExpression:
              status_reason === undefined
                ? 'SET #status = :status, updated_at = :at'
                : 'SET #status = :status, updated_at = :at, status_reason = :reason',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ':pending': pending,
              ':status': status,
              ':at': at,
              ...(status_reason !== undefined && { ':reason': status_reason }),
            },
          }),
        ),
      ),

    delete: (id, customer_id) =>
      holds(
        client.send(
          new DeleteCommand({
            TableName,
            Key: { id },
            ...(customer_id === undefined
              ? { ConditionExpression: 'attribute_exists(id)' }
              : {
                  ConditionExpression: 'customer_id = :customer',
                  ExpressionAttributeValues: { ':customer': customer_id },
                }),
          }),
        ),
      ),

    list: (query) => queryOrders(client, TableName, query),
  };
}
