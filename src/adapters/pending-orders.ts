import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import type { PagePosition } from '../domain/page-token.ts';
import type { PendingOrders } from '../operations/ports.ts';

const pending: Order['status'] = 'PENDING_INVENTORY';
const pageSize = 100;

/** The pending orders by age, in GSI2 (specification, "By Status"), and the sweeper's marks on them. */
export function buildPendingOrders(client: DynamoDBDocumentClient, TableName: string): PendingOrders {
  return {
    async *pages({ createdFrom, createdTo, newestFirst }) {
      let start: Record<string, unknown> | undefined;
      do {
        const { Items, LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName,
            IndexName: 'GSI2',
            ScanIndexForward: !newestFirst,
            Limit: pageSize,
            ExclusiveStartKey: start,
            KeyConditionExpression: '#status = :pending AND created_at BETWEEN :from AND :to',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':pending': pending, ':from': createdFrom, ':to': createdTo },
          }),
        );
        yield (Items ?? []) as PagePosition[];
        start = LastEvaluatedKey;
      } while (start);
    },

    claim: (id, { at, nextAt }) =>
      marked(
        client,
        new UpdateCommand({
          TableName,
          Key: { id },
          ConditionExpression:
            'attribute_exists(id) AND #status = :pending AND (attribute_not_exists(next_sweep_at) OR next_sweep_at <= :at)',
          UpdateExpression: 'SET next_sweep_at = :next ADD sweeps :one',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pending': pending, ':at': at, ':next': nextAt, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      ),

    giveUp: (id, at) =>
      marked(
        client,
        new UpdateCommand({
          TableName,
          Key: { id },
          ConditionExpression:
            'attribute_exists(id) AND #status = :pending AND attribute_not_exists(given_up_at)',
          UpdateExpression: 'SET given_up_at = :at',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pending': pending, ':at': at },
          ReturnValues: 'ALL_NEW',
        }),
      ),
  };
}

/** The order as the mark left it; undefined, and nothing changed, when the mark's condition did not hold. */
async function marked(client: DynamoDBDocumentClient, update: UpdateCommand) {
  try {
    const { Attributes } = await client.send(update);
    return Attributes as (Order & { sweeps?: number }) | undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
