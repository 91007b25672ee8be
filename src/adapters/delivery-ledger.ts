import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Delivery } from '../domain/delivery.ts';
import type { ConfirmedOrder, CreatedWithin, DeliveryLedger } from '../operations/ports.ts';

/**
 * OrderTable and DeliveryTable in DynamoDB, each read whole, past its indexes: it is seldom done, and an index that
 * misses something cannot hide it.
 */
export function buildDeliveryLedger(
  client: DynamoDBDocumentClient,
  { orderTable, deliveryTable }: { orderTable: string; deliveryTable: string },
): DeliveryLedger {
  return {
    confirmedOrders: (range) =>
      pages<ConfirmedOrder>(orderTable, 'CONFIRMED', 'id, created_at, updated_at', range),
    pendingDeliveries: (range) =>
      pages<Delivery>(deliveryTable, 'PENDING', 'id, order_id, #status, created_at, updated_at', range),
  };

  async function* pages<Item>(
    TableName: string,
    status: string,
    ProjectionExpression: string,
    { from, to }: CreatedWithin,
  ): AsyncGenerator<Item[]> {
    const query = {
      TableName,
      ConsistentRead: true,
      // Behind an order's status may stand its shard.
      FilterExpression: 'begins_with(#status, :status) AND created_at BETWEEN :from AND :to',
      ProjectionExpression,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status, ':from': from, ':to': to },
    };
    for await (const { Items = [] } of paginateScan({ client }, query)) yield Items as Item[];
  }
}
