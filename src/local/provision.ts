import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { physicalNames } from '../../infra/names.ts';
import { orderEventsQueue } from '../../infra/queues.ts';
import { type TableKey, type TableShape, tableShapes } from '../../infra/tables.ts';

const names = physicalNames('local');

/** Addresses of the local queues. */
export type QueueUrls = {
  inventory: string;
  orderEvents: string;
  orderEventsDlq: string;
  orderChangesDlq: string;
};

/**
 * Creates the tables that are not there yet; one that is there stays as it is, but gets the stream that it needs.
 *
 * @param isOutside whether the engine is not the embedded one, which knows no streams
 */
export async function provisionTables(client: DynamoDBClient, isOutside = false): Promise<void> {
  const shapes = Object.entries(tableShapes) as [TableKey, TableShape][];
  await Promise.all(shapes.map(([table, shape]) => provisionTable(client, names[table], shape, isOutside)));
}

/** Creates the queues that are not there yet, the events queue with its redrive to the DLQ. */
export async function provisionQueues(client: SQSClient, endpoint: string): Promise<QueueUrls> {
  const kept = { MessageRetentionPeriod: String(orderEventsQueue.dlqRetentionDays * 24 * 60 * 60) };
  const [inventory, orderEventsDlq, orderChangesDlq] = await Promise.all([
    provisionQueue(client, endpoint, names.inventoryQueue),
    provisionQueue(client, endpoint, names.orderEventsDlq, kept),
    provisionQueue(client, endpoint, names.orderChangesDlq, kept),
  ]);
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: orderEventsDlq, AttributeNames: ['QueueArn'] }),
  );
  const orderEvents = await provisionQueue(client, endpoint, names.orderEventsQueue, {
    VisibilityTimeout: String(orderEventsQueue.visibilityTimeoutSeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: Attributes?.QueueArn,
      maxReceiveCount: orderEventsQueue.maxReceiveCount,
    }),
  });
  return { inventory, orderEvents, orderEventsDlq, orderChangesDlq };
}

async function provisionTable(
  client: DynamoDBClient,
  TableName: string,
  shape: TableShape,
  isOutside: boolean,
): Promise<void> {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (shape.hasStream && isOutside && !Table?.StreamSpecification?.StreamEnabled) {
      await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    }
    return;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  const keys = [shape.key, ...shape.indexes.map(({ key }) => key)];
  const attributes = new Set(keys.flatMap(({ partition, sort }) => (sort ? [partition, sort] : [partition])));
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      ...(shape.hasStream && { StreamSpecification }),
      AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(shape.key),
      ...(shape.indexes.length > 0 && {
        GlobalSecondaryIndexes: shape.indexes.map(({ name, key, projection }) => ({
          IndexName: name,
          KeySchema: keySchema(key),
          Projection: { ProjectionType: projection },
        })),
      }),
    }),
  );
  if (TableDescription?.TableStatus === 'ACTIVE') return;
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName });
}

function keySchema({ partition, sort }: TableShape['key']) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' as const }] : []),
  ];
}

async function provisionQueue(
  client: SQSClient,
  endpoint: string,
  QueueName: string,
  Attributes: Record<string, string> = {},
): Promise<string> {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName })).catch((error: unknown) => {
    if (error instanceof QueueDoesNotExist) {
      return client.send(new CreateQueueCommand({ QueueName, Attributes }));
    }
    throw error;
  });
  if (!QueueUrl) throw new Error(`the engine at ${endpoint} gave no address for ${QueueName}`);
  // Emulators put hosts into queue addresses that lead nowhere; the path is right.
  return new URL(new URL(QueueUrl).pathname, endpoint).href;
}
