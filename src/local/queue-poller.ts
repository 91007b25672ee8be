import { once } from 'node:events';
import { ChangeMessageVisibilityBatchCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Consumer } from 'sqs-consumer';
import { orderEventsQueue } from '../../infra/queues.ts';

/** How soon a record that failed comes back. On AWS it is the queue's visibility time-out; here nobody should wait. */
const retrySeconds = 1;

/** Wait before a queue that failed is asked again. */
const afterFailureMs = 1_000;

export type QueuePoller = { stop(): Promise<void> };

/**
 * Feeds a queue to a Lambda handler as an event source mapping does: batches of up to ten, a record deleted when it
 * succeeded, left to come back when it failed, and set aside in the DLQ by the queue's own redrive policy.
 *
 * @param failed told when the queue or the handler as a whole fails; polling goes on
 */
export function startQueuePoller(options: {
  client: SQSClient;
  queueUrl: string;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  failed: (error: Error) => void;
}): QueuePoller {
  const { client, queueUrl, handler, failed } = options;
  let batch: Promise<unknown> = Promise.resolve();

  const consumer = Consumer.create({
    queueUrl,
    sqs: client,
    batchSize: orderEventsQueue.batchSize,
    messageAttributeNames: ['All'],
    messageSystemAttributeNames: ['All'],
    terminateVisibilityTimeout: retrySeconds,
    handleMessageBatch: (messages) => {
      const handled = handle(messages);
      batch = handled.catch(() => {});
      return handled;
    },
  });
  consumer.on('error', (error) => {
    // A long poll that `stop` cuts off is no failure.
    if (!consumer.status.isRunning) return;
    failed(error);
    consumer.updateOption('pollingWaitTimeMs', afterFailureMs);
  });
  consumer.on('response_processed', () => consumer.updateOption('pollingWaitTimeMs', 0));
  consumer.on('empty', () => consumer.updateOption('pollingWaitTimeMs', 0));
  consumer.start();

  async function handle(messages: Message[]): Promise<Message[]> {
    const { batchItemFailures } = await handler({
      Records: messages.map((message) => recordOf(message, queueUrl)),
    });
    const failedIds = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const [again, done] = partition(messages, ({ MessageId = '' }) => failedIds.has(MessageId));
    if (again.length > 0) {
      await client.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: queueUrl,
          Entries: again.map(({ ReceiptHandle }, index) => ({
            Id: String(index),
            ReceiptHandle,
            VisibilityTimeout: retrySeconds,
          })),
        }),
      );
    }
    return done;
  }

  return {
    stop: async () => {
      const stopped = once(consumer, 'stopped');
      // The long poll is cut off; a batch in hand is handled to its end first.
      await batch;
      consumer.stop({ abort: true });
      await stopped;
    },
  };
}

function recordOf(message: Message, queueUrl: string): SQSRecord {
  const {
    MessageId = '',
    ReceiptHandle = '',
    Body = '',
    MD5OfBody = '',
    Attributes,
    MessageAttributes,
  } = message;
  const attributes = Object.entries(MessageAttributes ?? {}).map(
    ([name, { DataType = 'String', StringValue }]) => [
      name,
      { dataType: DataType, ...(StringValue !== undefined && { stringValue: StringValue }) },
    ],
  );
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
      ...Attributes,
    },
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queueUrl.slice(queueUrl.lastIndexOf('/') + 1)}`,
    awsRegion: 'local',
  };
}

function partition<T>(all: T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
