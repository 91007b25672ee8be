import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mostShards } from '../../adapters/most-shards.ts';
import { shardsAtOnce } from '../../adapters/shards-at-once.ts';
import { statusKeys } from '../../adapters/status-key.ts';
import type { StatusShards } from '../../adapters/status-shards.ts';
import { chunks } from '../../domain/chunks.ts';
import type { Order } from '../../domain/order.ts';

/**
 * The shards that hold orders of a status, as GSI2 shows them. A setting in the operator's shell or checkout could differ
 * from what the orders were written with, and hide them without a word; so all shards that there can be are looked into.
 */
export async function shardsInUse(
  client: DynamoDBDocumentClient,
  TableName: string,
  status: Order['status'],
): Promise<StatusShards> {
  const keys = statusKeys(status, { written: 1, read: mostShards });
  const used: boolean[] = [];
  for (const some of chunks(keys, shardsAtOnce)) used.push(...(await Promise.all(some.map(hasOrders))));
  const last = used.lastIndexOf(true);
  // The first key is the plain status, and the second that of shard 0, which one alone is never called.
  return { written: 1, read: last < 1 ? 1 : Math.max(last, 2) };

  async function hasOrders(key: string): Promise<boolean> {
    const { Count = 0 } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'GSI2',
        Select: 'COUNT',
        Limit: 1,
        KeyConditionExpression: '#status = :key',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':key': key },
      }),
    );
    return Count > 0;
  }
}
