import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { sentAtAttribute } from '../../adapters/sent-at-attribute.ts';
import type { Clock } from '../../operations/ports.ts';
import { Failure } from '../failure.ts';
import { changeVisibility } from './change-visibility.ts';

/** A message of the DLQ. */
export type DeadLetter = {
  id: string;
  body: string;
  /** When its sender sent it; of one that its consumer could not say this of, when it was set aside. */
  sent_at: string;
};

/** What may be done with the messages while they are held. */
export type Held = {
  letters: readonly DeadLetter[];
  /** False when the queue may hold more that can be seen. */
  isComplete: boolean;
  /** About how many of its messages could not be seen, since somebody else holds them. */
  hidden: number;
  /**
   * Sends a message to the queue that it came from, and answers its id there; it stays in the DLQ as well until it is
   * taken out.
   *
   * @throws Failure when it is not held any more
   */
  sendBack(letter: DeadLetter): Promise<string | undefined>;
  /** @throws Failure when it is not held any more */
  takeOut(letter: DeadLetter): Promise<void>;
};

/** OMS-OrderEventsDLQ. */
export type DeadLetters = {
  /**
   * Holds the messages while `work` looks at them, so that each is seen once, and lets those that are still there go
   * again at once, also when `work` fails.
   *
   * @param options.signal ends the reading of the queue
   */
  whileHeld<Result>(
    options: { most: number; signal?: AbortSignal },
    work: (held: Held) => Promise<Result>,
  ): Promise<Result>;
};

/** By then a command that was cut off has let its messages go by itself. */
const holdSeconds = 120;
const batch = 10;

type HeldMessage = Message & { heldUntil: number };

/**
 * The DLQ in SQS, and the queue that its messages came from.
 *
 * @param options.waitSeconds on AWS at least 1: only a long poll asks all of SQS's servers, so that an empty answer
 * means an empty queue
 */
export function buildDeadLetters(
  client: SQSClient,
  urls: { dlq: string; source: string },
  { waitSeconds, now }: { waitSeconds: number; now: Clock },
): DeadLetters {
  return {
    whileHeld: async ({ most, signal }, work) => {
      const held = new Map<string, HeldMessage>();
      try {
        const before = await sizes();
        const isComplete = await hold(held, most, signal);
        // SQS's counts are a moment late, so what was seen here is not told as hidden, whatever they say.
        const unseen = Math.max(0, before.visible + before.hidden - held.size);
        return await work({
          letters: [...held.values()].map(letterOf),
          isComplete,
          hidden: Math.min(before.hidden, unseen),
          sendBack: (letter) => sendBack(held, letter),
          takeOut: (letter) => takeOut(held, letter),
        });
      } finally {
        // What cannot be let go comes back by itself, and is no reason to keep from anybody what was done.
        await changeVisibility(client, urls.dlq, [...held.values()], 0).catch(() => {});
      }
    },
  };

  async function sizes(): Promise<{ visible: number; hidden: number }> {
    const { Attributes: { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = {} } =
      await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: urls.dlq,
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
    return {
      visible: Number(ApproximateNumberOfMessages ?? 0),
      hidden: Number(ApproximateNumberOfMessagesNotVisible ?? 0),
    };
  }

  /** True when the queue had no more, and all that it had is held. */
  async function hold(
    held: Map<string, HeldMessage>,
    most: number,
    abortSignal: AbortSignal | undefined,
  ): Promise<boolean> {
    const seen = new Set<string>();
    let hasLost = false;
    while (held.size < most) {
      if ((await renew(held)) > 0) hasLost = true;
      const heldUntil = now().getTime() + holdSeconds * 1_000;
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: urls.dlq,
          MaxNumberOfMessages: Math.min(batch, most - held.size),
          VisibilityTimeout: holdSeconds,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
        abortSignal && { abortSignal },
      );
      if (Messages.length === 0) return !hasLost;
      // One that comes a second time was not held, and reading on could go round for ever.
      const isRound = Messages.some(({ MessageId = '' }) => seen.has(MessageId));
      for (const message of Messages) {
        const { MessageId = '' } = message;
        seen.add(MessageId);
        held.set(MessageId, { ...message, heldUntil });
      }
      if (isRound) return false;
    }
    return false;
  }

  async function sendBack(held: Map<string, HeldMessage>, { id }: DeadLetter): Promise<string | undefined> {
    await renew(held);
    const { Body, MessageAttributes = {} } = stillHeld(held, id);
    // It is sent anew, and says itself when.
    const { [sentAtAttribute]: _, ...attributes } = MessageAttributes;
    const { MessageId } = await client.send(
      new SendMessageCommand({ QueueUrl: urls.source, MessageBody: Body, MessageAttributes: attributes }),
    );
    return MessageId;
  }

  async function takeOut(held: Map<string, HeldMessage>, { id }: DeadLetter): Promise<void> {
    await renew(held);
    const { ReceiptHandle } = stillHeld(held, id);
    await client.send(new DeleteMessageCommand({ QueueUrl: urls.dlq, ReceiptHandle }));
    held.delete(id);
  }

  /** Holds those longer whose time is half over; those that cannot be are not held any more, and counted. */
  async function renew(held: Map<string, HeldMessage>): Promise<number> {
    const at = now().getTime();
    const due = [...held.values()].filter(({ heldUntil }) => heldUntil - at < (holdSeconds * 1_000) / 2);
    const lost = await changeVisibility(client, urls.dlq, due, holdSeconds);
    for (const message of due) message.heldUntil = at + holdSeconds * 1_000;
    for (const { MessageId = '' } of lost) held.delete(MessageId);
    return lost.length;
  }
}

/** Another reader may have moved what is not held, and would then see it moved twice. */
function stillHeld(held: Map<string, HeldMessage>, id: string): HeldMessage {
  const message = held.get(id);
  if (!message) throw new Failure(`${id} could not be held any longer: another reader may have it`);
  return message;
}

function letterOf({ MessageId = '', Body = '', Attributes, MessageAttributes }: Message): DeadLetter {
  const told = new Date(Number(MessageAttributes?.[sentAtAttribute]?.StringValue));
  // The sender may have an attribute of that name, with anything in it.
  const sentAt = Number.isNaN(told.getTime()) ? new Date(Number(Attributes?.SentTimestamp)) : told;
  return { id: MessageId, body: Body, sent_at: sentAt.toISOString() };
}
