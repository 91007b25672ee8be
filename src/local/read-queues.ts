import {
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { physicalNames } from '../../infra/names.ts';
import { judgeLetter } from '../adapters/judge-letter.ts';
import { judgementInWords } from '../adapters/judgement-in-words.ts';
import type { DeadLetterView, QueuesView } from './board/local-answers.ts';
import type { QueueUrls } from './provision.ts';

const names = physicalNames('local');

/** A body may have a mebibyte, and the board asks each second. */
const shownOfBody = 2_000;

/** How many dead messages are looked for, and how often: SQS gives ten at the most, and the same ones again. */
const mostLetters = 50;
const mostReceives = 10;

/** How full the queues are, and what lies in the DLQ of the order events. */
export async function readQueues(client: SQSClient, urls: QueueUrls): Promise<QueuesView> {
  const [dead, ...others] = await Promise.all([
    depth(client, names.orderEventsDlq, urls.orderEventsDlq),
    depth(client, names.inventoryQueue, urls.inventory),
    depth(client, names.orderEventsQueue, urls.orderEvents),
    depth(client, names.orderChangesDlq, urls.orderChangesDlq),
  ]);
  // Those that the last look received count as in flight for a moment.
  const there = dead.visible + dead.in_flight;
  return { queues: [dead, ...others], dead_letters: await peek(client, urls.orderEventsDlq, there) };
}

async function depth(
  client: SQSClient,
  name: string,
  QueueUrl: string,
): Promise<QueuesView['queues'][number]> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return {
    name,
    visible: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
    in_flight: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
  };
}

/** Received for no time at all, a message stays there for whoever comes to handle it. */
async function peek(client: SQSClient, QueueUrl: string, there: number): Promise<DeadLetterView[]> {
  const found = new Map<string, DeadLetterView>();
  for (let receives = 0; receives < mostReceives && found.size < Math.min(there, mostLetters); receives++) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        VisibilityTimeout: 0,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    for (const message of Messages) found.set(message.MessageId ?? '', viewOf(message));
  }
  return [...found.values()].sort((a, b) => (a.sent_at < b.sent_at ? -1 : 1)).slice(0, mostLetters);
}

function viewOf({ MessageId = '', Body = '', Attributes }: Message): DeadLetterView {
  return {
    id: MessageId,
    sent_at: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
    body: Body.slice(0, shownOfBody),
    fault: judgementInWords(judgeLetter(Body)),
  };
}
