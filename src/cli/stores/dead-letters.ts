import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { letGo } from './let-go.ts';

/** A message of the DLQ. */
export type DeadLetter = {
  id: string;
  body: string;
  /** When its sender sent it. */
  sent_at: string;
};

/** What may be done with the messages while they are held. */
export type Held = {
  letters: readonly DeadLetter[];
  /** False when the queue holds more than were asked for. */
  isComplete: boolean;
  /** Sends a message to the queue that it came from, then takes it out of the DLQ. */
  redrive(letter: DeadLetter): Promise<void>;
};

/** OMS-OrderEventsDLQ. */
export type DeadLetters = {
  /**
   * Holds the messages while `work` looks at them, so that each is seen once, and lets those that are still there go
   * again at once, also when `work` fails.
   */
  whileHeld<Result>(most: number, work: (held: Held) => Promise<Result>): Promise<Result>;
};

/** By then a command that was cut off has let its messages go by itself. */
const holdSeconds = 120;
const batch = 10;

/**
 * The DLQ in SQS, and the queue that its messages came from.
 *
 * @param options.waitSeconds on AWS at least 1: only a long poll asks all of SQS's servers, so that an empty answer
 * means an empty queue
 */
export function buildDeadLetters(
  client: SQSClient,
  urls: { dlq: string; source: string },
  { waitSeconds }: { waitSeconds: number },
): DeadLetters {
  return {
    whileHeld: async (most, work) => {
      const held = new Map<string, Message>();
      try {
        const isComplete = await hold(held, most);
        const letters = [...held.values()].map(letterOf);
        return await work({ letters, isComplete, redrive: (letter) => redrive(held, letter) });
      } finally {
        await letGo(client, urls.dlq, [...held.values()]);
      }
    },
  };

  /** True when the queue had no more. */
  async function hold(held: Map<string, Message>, most: number): Promise<boolean> {
    while (held.size < most) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: urls.dlq,
          MaxNumberOfMessages: Math.min(batch, most - held.size),
          VisibilityTimeout: holdSeconds,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return true;
      for (const message of Messages) held.set(message.MessageId ?? '', message);
    }
    return false;
  }

  async function redrive(held: Map<string, Message>, { id }: DeadLetter): Promise<void> {
    const message = held.get(id);
    if (!message) return;
    const { Body, MessageAttributes, ReceiptHandle } = message;
    await client.send(
      new SendMessageCommand({ QueueUrl: urls.source, MessageBody: Body, MessageAttributes }),
    );
    // In this order a message can come twice, which its consumer bears, and never be lost.
    await client.send(new DeleteMessageCommand({ QueueUrl: urls.dlq, ReceiptHandle }));
    held.delete(id);
  }
}

function letterOf({ MessageId = '', Body = '', Attributes }: Message): DeadLetter {
  return { id: MessageId, body: Body, sent_at: new Date(Number(Attributes?.SentTimestamp)).toISOString() };
}
