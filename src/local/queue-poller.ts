import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { orderEventsQueue } from '../../infra/queues.ts';

/** How soon a record that failed comes back. On AWS it is the queue's visibility time-out; here nobody should wait. */
const retrySeconds = 1;

/** Wait before a queue that failed is asked again. */
const afterFailureMs = 1_000;

/** The longest poll that SQS knows. */
const longPollSeconds = 20;

/** Batches in hand at one time. Fewer than on AWS: there they have machines of their own, here they share one. */
const mostInHand = 3;

export type QueuePoller = { stop(): Promise<void> };

/**
 * Feeds a queue to a Lambda handler as an event source mapping does: batches of up to ten, several at a time while the
 * queue is full, a record deleted when it succeeded, left to come back when it failed, and set aside in the DLQ by the
 * queue's own redrive policy.
 *
 * @param failed told when the queue or the handler as a whole fails; polling goes on
 */
export function startQueuePoller(options: {
  client: SQSClient;
  queueUrl: string;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  failed: (error: unknown) => void;
}): QueuePoller {
  const { client, queueUrl: QueueUrl, handler, failed } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const inHand = new Set<Promise<void>>();
  const polling = poll();

  async function poll(): Promise<void> {
    while (!signal.aborted) {
      const messages = await receive();
      if (messages.length > 0) {
        const batch = handle(messages).finally(() => inHand.delete(batch));
        inHand.add(batch);
      }
      // Behind a full batch more is waiting, so the next one is taken beside it. Else what comes meanwhile gathers: a
      // poll for each single message would cost more than the message.
      const isFull = messages.length === orderEventsQueue.batchSize;
      if (inHand.size > 0 && (!isFull || inHand.size >= mostInHand)) await Promise.race(inHand);
    }
    await Promise.all(inHand);
  }

  async function receive(): Promise<Message[]> {
    try {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: orderEventsQueue.batchSize,
          WaitTimeSeconds: longPollSeconds,
          MessageAttributeNames: ['All'],
          MessageSystemAttributeNames: ['All'],
        }),
        { abortSignal: signal },
      );
      return Messages;
    } catch (error) {
      // A long poll that `stop` cuts off is no failure.
      if (!signal.aborted) failed(error);
      await wait(afterFailureMs, undefined, { signal }).catch(() => {});
      return [];
    }
  }

  async function handle(messages: Message[]): Promise<void> {
    try {
      const { batchItemFailures } = await handler({
        Records: messages.map((message) => recordOf(message, QueueUrl)),
      });
      const failedIds = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const [again, done] = partition(messages, ({ MessageId = '' }) => failedIds.has(MessageId));
      await Promise.all([remove(done), bringBack(again)]);
    } catch (error) {
      failed(error);
      await bringBack(messages).catch(failed);
    }
  }

  async function remove(messages: Message[]): Promise<void> {
    if (messages.length === 0) return;
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    const { Failed = [] } = await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    for (const { Code, Message } of Failed)
      failed(new Error(`${QueueUrl} did not delete a message: ${Code} ${Message ?? ''}`));
  }

  async function bringBack(messages: Message[]): Promise<void> {
    if (messages.length === 0) return;
    const Entries = messages.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: retrySeconds,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }

  return {
    // The long poll is cut off; batches in hand are handled to their end.
    stop: async () => {
      ending.abort();
      await polling;
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
    ([name, { DataType = 'String', StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
      },
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
