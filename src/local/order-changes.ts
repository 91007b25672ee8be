import { DescribeTableCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { physicalNames } from '../../infra/names.ts';
import { orderStream } from '../../infra/order-stream.ts';
import { statusKeys } from '../adapters/status-key.ts';
import { statusShards } from '../adapters/status-shards.ts';
import type { AwsClients } from '../handlers/aws-clients.ts';
import { followStream } from './dynamo-stream.ts';
import type { EmbeddedShard } from './embedded-shard.ts';
import type { Engines } from './engines.ts';
import type { LocalSettings } from './settings.ts';
import { pollShard, type Shard } from './stream-poller.ts';

const TableName = physicalNames('local').orderTable;

/** Before a record that failed is tried again; on AWS it is at once. */
const retryMs = 100;

/**
 * Feeds the changes of OrderTable to the deliveries function: from the stream of an engine outside, or from the feed in
 * front of the embedded one.
 */
export function startOrderChanges(options: {
  engines: Engines;
  clients: AwsClients;
  settings: LocalSettings;
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  failed: (error: unknown) => void;
}): { stop(): Promise<void> } {
  const { engines, clients, settings, handler, failed } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const poll = (shard: Shard) => pollShard(shard, { ...orderStream, handler, retryMs, failed }, signal);

  const { orderChanges } = engines;
  const done = orderChanges
    ? catchUp(clients, orderChanges, settings)
        .catch(failed)
        .then(() => poll(orderChanges))
    : follow(clients, engines, settings, poll, failed, signal);
  return {
    stop: async () => {
      ending.abort();
      await done;
    },
  };
}

/** Confirmed orders of an earlier run come first: the embedded feed keeps nothing, so one may have missed its delivery. */
async function catchUp(
  { dynamo }: AwsClients,
  shard: EmbeddedShard,
  { dataDir, statusShards: text }: LocalSettings,
): Promise<void> {
  if (dataDir === undefined) return;
  for (const key of statusKeys('CONFIRMED', statusShards(text))) {
    let ExclusiveStartKey: DynamoDBKey | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await dynamo.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI2',
          KeyConditionExpression: '#status = :confirmed',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':confirmed': { S: key } },
          ExclusiveStartKey,
        }),
      );
      for (const NewImage of Items)
        shard.put({ eventName: 'MODIFY', dynamodb: { NewImage } } as DynamoDBRecord);
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
}

type DynamoDBKey = NonNullable<ConstructorParameters<typeof QueryCommand>[0]['ExclusiveStartKey']>;

async function follow(
  { dynamo }: AwsClients,
  { dynamoEndpoint }: Engines,
  { aws }: LocalSettings,
  poll: (shard: Shard) => Promise<void>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
  if (!Table?.LatestStreamArn) {
    failed(new Error(`${TableName} at ${dynamoEndpoint} has no stream, so no order will trigger a delivery`));
    return;
  }
  const streams = new DynamoDBStreamsClient({ ...aws, endpoint: dynamoEndpoint });
  await followStream(streams, Table.LatestStreamArn, poll, failed, signal);
  streams.destroy();
}
