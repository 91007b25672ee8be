import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CustomerTable } from '../operations/ports.ts';

/** CustomerTable in DynamoDB; only ids are read, no name, e-mail or address leaves the table. */
export function buildCustomerTable(client: DynamoDBDocumentClient, TableName: string): CustomerTable {
  return {
    has: async (id) => {
      const { Item } = await client.send(
        // Consistent, so that a customer who was just registered can order.
        new GetCommand({ TableName, Key: { id }, ProjectionExpression: 'id', ConsistentRead: true }),
      );
      return Item !== undefined;
    },
  };
}
