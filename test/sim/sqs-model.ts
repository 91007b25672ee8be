import {
  ChangeMessageVisibilityCommand,
  type ChangeMessageVisibilityCommandInput,
  DeleteMessageCommand,
  type DeleteMessageCommandInput,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  type ReceiveMessageResult,
  SendMessageBatchCommand,
  type SendMessageBatchCommandInput,
  type SendMessageBatchResult,
  SendMessageCommand,
  type SendMessageCommandInput,
  type SendMessageResult,
  SQSServiceException,
} from '@aws-sdk/client-sqs';
import { ModelGap } from './expressions.ts';

/** What is set on a queue. */
export type QueueShape = { visibilityMs: number; redrive?: { to: string; maxReceiveCount: number } };

/** A message on a queue. */
export type StoredMessage = {
  id: string;
  body: string;
  attributes: Record<string, MessageAttributeValue>;
  visibleAt: number;
  receiveCount: number;
  receipt: string;
};

/** Standard queues of SQS in memory, by their URLs, as far as this system uses them; the rest is refused. */
export type SqsModel = {
  /** Does at once what a command asks for, or throws what the client would. */
  apply(command: object): unknown;
  /** What is on a queue, in flight or not, beside all calls. */
  messages(url: string): readonly StoredMessage[];
};

type Queue = QueueShape & { messages: StoredMessage[] };

/**
 * @param options.transit for each copy of a message that arrives, how many milliseconds it takes
 * @param options.isRefused whether SQS fails one entry of a batch
 * @param options.ordered the order in which messages are handed out
 * @param options.sent told of each message that a queue takes, once
 * @param options.visible told when a message can be received, as soon as that is known
 */
export function buildSqsModel(options: {
  queues: Readonly<Record<string, QueueShape>>;
  newId: () => string;
  now?: () => number;
  transit?: () => number[];
  isRefused?: () => boolean;
  ordered?: (messages: StoredMessage[]) => StoredMessage[];
  sent?: (url: string, body: string) => void;
  visible?: (url: string, time: number) => void;
}): SqsModel {
  const { newId, now = () => 0, transit = () => [0], isRefused = () => false } = options;
  const { ordered = (messages: StoredMessage[]) => messages, sent = () => {}, visible = () => {} } = options;
  const queues = new Map<string, Queue>(
    Object.entries(options.queues).map(([url, shape]) => [url, { ...shape, messages: [] }]),
  );

  return {
    apply: (command) => {
      if (command instanceof SendMessageCommand) return send(command.input);
      if (command instanceof SendMessageBatchCommand) return sendBatch(command.input);
      if (command instanceof ReceiveMessageCommand) return receive(command.input);
      if (command instanceof DeleteMessageCommand) return remove(command.input);
      if (command instanceof ChangeMessageVisibilityCommand) return hide(command.input);
      throw new ModelGap(command.constructor.name);
    },
    messages: (url) => queueOf(url).messages,
  };

  function queueOf(url: string | undefined): Queue {
    const queue = queues.get(url ?? '');
    if (!queue) throw new ModelGap(`queue ${url}`);
    return queue;
  }

  function send(input: SendMessageCommandInput): SendMessageResult {
    only(input, ['QueueUrl', 'MessageBody', 'MessageAttributes']);
    return { MessageId: enqueue(input.QueueUrl ?? '', input) };
  }

  function sendBatch({ QueueUrl = '', Entries = [], ...others }: SendMessageBatchCommandInput) {
    only(others, []);
    if (Entries.length === 0) throw refusal('EmptyBatchRequest');
    if (Entries.length > 10) throw refusal('TooManyEntriesInBatchRequest');
    if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length) throw refusal('BatchEntryIdsNotDistinct');
    const result: SendMessageBatchResult = { Successful: [], Failed: [] };
    for (const { Id, ...entry } of Entries) {
      only(entry, ['MessageBody', 'MessageAttributes']);
      if (isRefused()) result.Failed?.push({ Id, Code: 'InternalError', SenderFault: false });
      else result.Successful?.push({ Id, MessageId: enqueue(QueueUrl, entry), MD5OfMessageBody: '' });
    }
    // The client leaves a list out that is empty.
    return Object.fromEntries(Object.entries(result).filter(([, entries]) => entries.length > 0));
  }

  function enqueue(url: string, message: Pick<SendMessageCommandInput, 'MessageBody' | 'MessageAttributes'>) {
    const { MessageBody: body = '', MessageAttributes: attributes = {} } = message;
    const queue = queueOf(url);
    if (body === '' || hasForbiddenCharacter.test(body)) throw refusal('InvalidMessageContents');
    if (Buffer.byteLength(body) > longestBody) throw refusal('InvalidParameterValue');
    sent(url, body);
    const id = newId();
    for (const delay of transit()) {
      const visibleAt = now() + delay;
      queue.messages.push({ id, body, attributes, visibleAt, receiveCount: 0, receipt: '' });
      visible(url, visibleAt);
    }
    return id;
  }

  function receive(input: ReceiveMessageCommandInput): ReceiveMessageResult {
    only(input, ['QueueUrl', 'MaxNumberOfMessages', 'MessageAttributeNames', 'MessageSystemAttributeNames']);
    const { QueueUrl = '', MaxNumberOfMessages = 1 } = input;
    const queue = queueOf(QueueUrl);
    const received: StoredMessage[] = [];
    for (const message of ordered(queue.messages.filter(({ visibleAt }) => visibleAt <= now()))) {
      if (received.length === MaxNumberOfMessages) break;
      if (queue.redrive && message.receiveCount >= queue.redrive.maxReceiveCount) {
        queue.messages.splice(queue.messages.indexOf(message), 1);
        queueOf(queue.redrive.to).messages.push({ ...message, visibleAt: now() });
        visible(queue.redrive.to, now());
        continue;
      }
      message.receiveCount++;
      message.receipt = newId();
      message.visibleAt = now() + queue.visibilityMs;
      visible(QueueUrl, message.visibleAt);
      received.push(message);
    }
    return {
      Messages: received.map(({ id, body, attributes, receiveCount, receipt }) => ({
        MessageId: id,
        ReceiptHandle: receipt,
        Body: body,
        MessageAttributes: attributes,
        Attributes: { ApproximateReceiveCount: String(receiveCount) },
      })),
    };
  }

  /** A handle that is older than the message's last receipt deletes nothing, and SQS says nothing of it. */
  function remove(input: DeleteMessageCommandInput): object {
    const { messages } = queueOf(input.QueueUrl);
    const index = messages.findIndex(({ receipt }) => receipt !== '' && receipt === input.ReceiptHandle);
    if (index >= 0) messages.splice(index, 1);
    return {};
  }

  function hide({
    QueueUrl = '',
    ReceiptHandle,
    VisibilityTimeout = 0,
  }: ChangeMessageVisibilityCommandInput) {
    const message = queueOf(QueueUrl).messages.find(({ receipt }) => receipt === ReceiptHandle);
    if (!message || message.visibleAt <= now()) throw refusal('MessageNotInflight');
    message.visibleAt = now() + VisibilityTimeout * 1000;
    visible(QueueUrl, message.visibleAt);
    return {};
  }
}

const longestBody = 256 * 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that SQS refuses.
const hasForbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function only(input: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !known.includes(name)) throw new ModelGap(name);
  }
}

function refusal(name: string): SQSServiceException {
  return new SQSServiceException({
    name,
    $fault: 'client',
    message: name,
    $metadata: { httpStatusCode: 400 },
  });
}
