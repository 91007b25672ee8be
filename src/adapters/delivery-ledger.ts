import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { DateRange } from '../domain/date-range.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { ConfirmedOrder, DeliveryLedger } from '../operations/ports.ts';

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
      // Behind an order's status may stand its shard.
      pages<ConfirmedOrder>(
        orderTable,
        { is: 'begins_with(#status, :status)', status: 'CONFIRMED', shown: 'id, created_at, updated_at' },
        range,
      ),
    pendingDeliveries: (range) =>
      // A delivery service may have states of its own that begin like ours.
      pages<Pick<Delivery, 'id' | 'order_id'>>(
        deliveryTable,
        { is: '#status = :status', status: 'PENDING', shown: 'id, order_id' },
        range,
      ),
  };

  async function* pages<Item>(
    TableName: string,
    { is, status, shown }: { is: string; status: string; shown: string },
    { from, to }: DateRange,
  ): AsyncGenerator<Item[]> {
    const query = {
      TableName,
      ConsistentRead: true,
      FilterExpression: `${is} AND created_at BETWEEN :from AND :to`,
      ProjectionExpression: shown,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status, ':from': from, ':to': to },
    };
    for await (const { Items = [] } of paginateScan({ client }, query)) yield Items as Item[];
  }
}
