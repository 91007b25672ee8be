import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../../domain/order.ts';

/** An order with the marks that the sweeper makes on it. */
export type OrderRecord = Order & { sweeps?: number; next_sweep_at?: string; given_up_at?: string };

/** The orders, as an operator looks at them. */
export type OrderRecords = {
  get(id: string): Promise<OrderRecord | undefined>;
  /** Orders in a status: the pending ones oldest first, the final ones newest first. */
  inStatus(status: Order['status'], limit: number): Promise<OrderRecord[]>;
};

/** OrderTable in DynamoDB, the statuses by GSI2. */
export function buildOrderRecords(client: DynamoDBDocumentClient, TableName: string): OrderRecords {
  const get: OrderRecords['get'] = async (id) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    return Item as OrderRecord | undefined;
  };
  return {
    get,
    inStatus: async (status, limit) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI2',
          ScanIndexForward: status === 'PENDING_INVENTORY',
          Limit: limit,
          KeyConditionExpression: '#status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':status': status },
        }),
      );
      const orders = await Promise.all(Items.map(({ id }) => get(String(id))));
      // The index is a moment behind its table.
      return orders.filter((order) => order !== undefined && order.status === status) as OrderRecord[];
    },
  };
}
