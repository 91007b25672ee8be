import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { contractBounds } from '../../generated/operation-facts.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryTable } from '../operations/ports.ts';
import { unlessRefused } from './unless-refused.ts';

/** What a delivery's fields are called in an expression: all that the contract shows, and none that it does not. */
const shown: Record<keyof Delivery, string> = {
  id: 'id',
  order_id: 'order_id',
  status: '#status',
  created_at: 'created_at',
  updated_at: 'updated_at',
};

/** DeliveryTable in DynamoDB (specification, "Delivery Table"). */
export function buildDeliveryTable(client: DynamoDBDocumentClient, TableName: string): DeliveryTable {
  return {
    create: async (delivery) => {
      const written = await unlessRefused(
        client.send(
          new PutCommand({ TableName, Item: delivery, ConditionExpression: 'attribute_not_exists(id)' }),
        ),
      );
      return written !== undefined;
    },

    move: async (id, { from, to, at }) => {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ConditionExpression: 'attribute_exists(id) AND #status = :from',
            UpdateExpression: 'SET #status = :to, updated_at = :at',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':from': from, ':to': to, ':at': at },
          }),
        ),
      );
      return written !== undefined;
    },

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item as Delivery | undefined;
    },

    ofOrder: async (order_id) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI1',
          Limit: contractBounds.deliveries,
          // A delivery service may keep more on its deliveries than callers are to see.
          ProjectionExpression: Object.values(shown).join(', '),
          ExpressionAttributeNames: { '#status': 'status' },
          KeyConditionExpression: 'order_id = :order',
          ExpressionAttributeValues: { ':order': order_id },
        }),
      );
      return (Items ?? []) as Delivery[];
    },
  };
}
