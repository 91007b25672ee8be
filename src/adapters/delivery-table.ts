import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryTable } from '../operations/ports.ts';
import { holds } from './holds.ts';

/** DeliveryTable in DynamoDB (specification, "Delivery Table"). */
export function buildDeliveryTable(client: DynamoDBDocumentClient, TableName: string): DeliveryTable {
  return {
    create: (delivery) =>
      holds(
        client.send(
          new PutCommand({ TableName, Item: delivery, ConditionExpression: 'attribute_not_exists(id)' }),
        ),
      ),

    move: (id, { from, to, at }) =>
      holds(
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
      ),

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item as Delivery | undefined;
    },

    ofOrder: async (order_id) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI1',
          Limit: mostShown,
          KeyConditionExpression: 'order_id = :order',
          ExpressionAttributeValues: { ':order': order_id },
        }),
      );
      return (Items ?? []) as Delivery[];
    },
  };
}

/** An order has one delivery; openapi.yaml allows as many as this for the day when it may have more. */
const mostShown = 100;
