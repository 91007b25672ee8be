import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import type { PagePosition } from '../domain/page-token.ts';
import type { PendingOrders, SweptOrder } from '../operations/ports.ts';
import { unlessRefused } from './unless-refused.ts';

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
            // A sort key is never empty, so the first moment there is stands for "since ever".
            ExpressionAttributeValues: { ':pending': pending, ':from': createdFrom || '0', ':to': createdTo },
          }),
        );
        yield (Items ?? []) as PagePosition[];
        start = LastEvaluatedKey;
      } while (start);
    },

    claim: (id, sweep, by) =>
      mark(id, {
        ConditionExpression:
          'attribute_not_exists(sweeps) OR sweeps < :sweep OR (sweeps = :sweep AND swept_by = :by)',
        UpdateExpression: 'SET sweeps = :sweep, swept_by = :by',
        ExpressionAttributeValues: { ':sweep': sweep, ':by': by },
      }),

    release: async (id, sweep) => {
      await mark(id, {
        ConditionExpression: 'sweeps = :sweep',
        UpdateExpression: 'SET sweeps = :before',
        ExpressionAttributeValues: { ':sweep': sweep, ':before': sweep - 1 },
      });
    },

    giveUp: (id, at, by) =>
      mark(id, {
        ConditionExpression: 'attribute_not_exists(given_up_at) OR given_up_by = :by',
        UpdateExpression: 'SET given_up_at = :at, given_up_by = :by',
        ExpressionAttributeValues: { ':at': at, ':by': by },
      }),
  };

  /** The order as the mark left it; undefined, and nothing changed, when it is not pending or the condition fails. */
  async function mark(
    id: string,
    given: {
      ConditionExpression: string;
      UpdateExpression: string;
      ExpressionAttributeValues: Record<string, unknown>;
    },
  ): Promise<SweptOrder | undefined> {
    const output = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          ConditionExpression: `attribute_exists(id) AND #status = :pending AND (${given.ConditionExpression})`,
          UpdateExpression: given.UpdateExpression,
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pending': pending, ...given.ExpressionAttributeValues },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    return output?.Attributes as SweptOrder | undefined;
  }
}
