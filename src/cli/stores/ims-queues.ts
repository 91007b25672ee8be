import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { ReservationMessage } from '../../adapters/reservation-message.ts';
import { Failure } from '../failure.ts';
import { changeVisibility } from './change-visibility.ts';

/** A message on the queue of verdicts. */
export type VerdictLetter = {
  id: string;
  body: string;
  traceparent: string | undefined;
  /** When it was sent, in milliseconds by the clock of SQS. */
  sentAt: number;
  ReceiptHandle: string;
};

/** The two queues of an inventory service, from the side of OMS. */
export type ImsQueues = {
  /** The queue that the service reads. */
  in: string;
  /** The queue that it answers on. */
  out: string;
  ask(message: ReservationMessage): Promise<void>;
  /** Puts a text on the queue of verdicts, as the service does. */
  answer(body: string): Promise<void>;
  /** The next verdicts, none after a second without one; nobody else sees them for two minutes. */
  receive(): Promise<VerdictLetter[]>;
  remove(letters: readonly VerdictLetter[]): Promise<void>;
  /** Lets verdicts be seen by others at once. */
  release(letters: readonly VerdictLetter[]): Promise<void>;
  /** About how many requests nobody has taken, and how many are taken and not done. */
  backlog(): Promise<{ waiting: number; taken: number }>;
};

const holdSeconds = 120;

/** The queues in SQS. */
export function buildImsQueues(client: SQSClient, urls: { in: string; out: string }): ImsQueues {
  return {
    ...urls,

    ask: async (message) => {
      await client.send(new SendMessageCommand({ QueueUrl: urls.in, ...message }));
    },

    answer: async (MessageBody) => {
      await client.send(new SendMessageCommand({ QueueUrl: urls.out, MessageBody }));
    },

    receive: async () => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: urls.out,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: holdSeconds,
          // Only a long poll asks all of SQS's servers.
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages.map(
        ({ MessageId = '', Body = '', MessageAttributes, Attributes, ReceiptHandle = '' }) => ({
          id: MessageId,
          body: Body,
          traceparent: MessageAttributes?.traceparent?.StringValue,
          sentAt: Number(Attributes?.SentTimestamp),
          ReceiptHandle,
        }),
      );
    },

    remove: async (letters) => {
      if (letters.length === 0) return;
      const Entries = letters.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      const { Failed: [one] = [] } = await client.send(
        new DeleteMessageBatchCommand({ QueueUrl: urls.out, Entries }),
      );
      if (one) throw new Failure(`an answer could not be taken off ${urls.out}: ${one.Message ?? one.Code}`);
    },

    release: async (letters) => {
      // What cannot be let go comes back by itself.
      await changeVisibility(client, urls.out, letters, 0);
    },

    backlog: async () => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: urls.in,
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
      return {
        waiting: Number(Attributes.ApproximateNumberOfMessages),
        taken: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
      };
    },
  };
}
