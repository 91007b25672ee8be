import { type DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { physicalNames } from '../../infra/names.ts';
import type { Order } from '../domain/order.ts';

const TableName = physicalNames('local').orderTable;
const pending: Order['status'] = 'PENDING_INVENTORY';

/**
 * Puts every pending order of the embedded engine back into its indexes. dynalite changes these before the item, and where
 * a kill came between, the sweeper would never see the order.
 *
 * Each is written as it was read, so it may run only while nothing else writes.
 */
export async function mendIndexes(client: DynamoDBDocumentClient): Promise<void> {
  const pages = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: 'begins_with(#status, :pending)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':pending': pending },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const Item of Items) await client.send(new PutCommand({ TableName, Item }));
  }
}
