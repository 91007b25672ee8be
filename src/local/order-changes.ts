import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { physicalNames } from '../../infra/names.ts';
import { orderStream } from '../../infra/order-stream.ts';
import type { AwsClients } from '../handlers/aws-clients.ts';
import { followStream } from './dynamo-stream.ts';
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
  /** Brings the deliveries in line with the orders. */
  reconcile: (signal: AbortSignal) => Promise<void>;
  failed: (error: unknown) => void;
}): { stop(): Promise<void> } {
  const { engines, clients, settings, handler, reconcile, failed } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const poll = (shard: Shard) => pollShard(shard, { ...orderStream, handler, retryMs, failed }, signal);

  const { orderChanges } = engines;
  // The embedded feed keeps nothing, so what an earlier run did not tell of is found by comparing the tables.
  const catchUp = async () => settings.dataDir !== undefined && reconcile(signal);
  const done = orderChanges
    ? catchUp()
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
