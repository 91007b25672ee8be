import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import type { PendingOrders, SweptOrder } from '../operations/ports.ts';
import { queryStatus } from './query-status.ts';
import { statusKeys, withPlainStatus } from './status-key.ts';
import { type StatusShards, statusShards } from './status-shards.ts';
import { unlessRefused } from './unless-refused.ts';

const pending: Order['status'] = 'PENDING_INVENTORY';
const pageSize = 100;

/** The pending orders by age, in GSI2 (specification, "By Status"), and the sweeper's marks on them. */
export function buildPendingOrders(
  client: DynamoDBDocumentClient,
  TableName: string,
  shards: StatusShards = statusShards(),
): PendingOrders {
  const keys = statusKeys(pending, shards);
  return {
    pages: (range) => queryStatus(client, TableName, { ...range, keys, pageSize }),

    claim: (id, sweep, by) =>
      mark(id, {
        ConditionExpression:
          'attribute_not_exists(sweeps) OR sweeps < :sweep OR (sweeps = :sweep AND swept_by = :by)',
        UpdateExpression: 'SET sweeps = :sweep, swept_by = :by REMOVE sweep_unsent_at',
        ExpressionAttributeValues: { ':sweep': sweep, ':by': by },
      }),

    release: async (id, sweep, { by, at }) => {
      await mark(id, {
        ConditionExpression: 'sweeps = :sweep AND swept_by = :by',
        UpdateExpression: 'SET sweeps = :before, sweep_unsent_at = :at',
        ExpressionAttributeValues: { ':sweep': sweep, ':before': sweep - 1, ':by': by, ':at': at },
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
          ConditionExpression: `attribute_exists(id) AND begins_with(#status, :pending) AND (${given.ConditionExpression})`,
          UpdateExpression: given.UpdateExpression,
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pending': pending, ...given.ExpressionAttributeValues },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    return output?.Attributes && withPlainStatus(output.Attributes as SweptOrder);
  }
}
