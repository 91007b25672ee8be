import { DeleteMessageCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { orderEventsQueue } from '../../infra/queues.ts';
import type { Cloud } from './cloud.ts';
import type { Faults } from './faults.ts';
import { ordersOf } from './orders-of.ts';
import type { Random } from './random.ts';
import { type Fleet, places } from './sandbox.ts';
import type { SqsModel } from './sqs-model.ts';
import type { Trace } from './trace.ts';

const QueueUrl = places.orderEventsQueue;

/** Feeds OMS-OrderEventsQueue to its consumers as Lambda's event source mapping does, whenever it is polled. */
export function buildEventSource(parts: {
  cloud: Cloud;
  random: Random;
  faults: Faults;
  trace: Trace;
  sqs: SqsModel;
  consumers: Fleet['consumers'];
}): () => void {
  const { cloud, random, faults, trace, sqs, consumers } = parts;
  return poll;

  function poll(): void {
    if (!cloud.hasIdle(consumers)) return;
    const MaxNumberOfMessages = random.whole(1, orderEventsQueue.batchSize);
    const { Messages = [] } = sqs.apply(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages })) as {
      Messages?: Message[];
    };
    if (Messages.length > 0) void deliver(Messages).then(poll);
  }

  async function deliver(messages: Message[]): Promise<void> {
    const Records = messages.map(recordOf);
    for (const { Body } of messages) {
      for (const order of ordersOf({ input: { MessageBody: Body } })) {
        trace.note('event source', `delivers ${Body?.slice(0, 40)}`, order);
      }
    }
    const outcome = await cloud.invoke(
      consumers,
      { Records },
      orderEventsQueue.consumerTimeoutSeconds * 1000,
    );
    if (outcome.ended !== 'answered') return;
    const failed = new Set(outcome.result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { MessageId = '', ReceiptHandle } of messages) {
      if (failed.has(MessageId) || faults.strikes('acknowledgement of a message lost')) continue;
      sqs.apply(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

function recordOf({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }: Message): SQSRecord {
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'inventory',
      ApproximateFirstReceiveTimestamp: '0',
      ...Attributes,
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:sim:000000000000:OMS-OrderEventsQueue',
    awsRegion: 'sim',
  };
}
