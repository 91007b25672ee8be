import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import type { components } from '../../generated/openapi.ts';
import { physicalNames } from '../../infra/names.ts';
import { type ApiKey, keyHash } from '../../src/adapters/api-key-table.ts';
import type { Order as StoredOrder } from '../../src/domain/order.ts';
import { type LocalSettings, localSettings } from '../../src/local/settings.ts';
import { startLocalStack } from '../../src/local/stack.ts';
import { buildBundledFunctions } from './bundled-functions.ts';
import { checkedBody } from './checked-answer.ts';
import { recordReport } from './recorded-report.ts';

export type Order = components['schemas']['Order'];
export type NewOrder = components['schemas']['NewOrder'];

/** The local stack under test, with what a test asks of it. */
export type Api = Awaited<ReturnType<typeof startStack>>;

export type Call = {
  /** The stack's own key unless one is given; null sends none. */
  key?: string | null;
  /** A text is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
};

const names = physicalNames('local');

/**
 * Starts the local stack on a free port; on the functions' bundles where these are provided. `STATUS_SHARDS` may have it
 * keep statuses in shards.
 */
export async function startStack(given: Partial<LocalSettings> = {}) {
  const { STATUS_SHARDS } = process.env;
  const settings = { ...localSettings({ PORT: '0', STATUS_SHARDS }), ...given };
  const { report, happened, until } = recordReport();
  const bundles = inject('bundles');
  const bundled = bundles && buildBundledFunctions(bundles, report);
  const stack = await startLocalStack(settings, report, bundled?.compose);
  const { dynamo } = stack.clients;
  const sqs = new SQSClient({
    ...settings.aws,
    endpoint: stack.engines.sqsEndpoint,
    useQueueUrlAsEndpoint: false,
  });

  /** One HTTP request; the answer is checked against openapi.yaml. */
  async function call(method: string, path: string, { key = settings.apiKey, body, headers }: Call = {}) {
    const response = await fetch(`${stack.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(key !== null && { 'x-api-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const { status, headers: answered } = response;
    const text = await response.text();
    const checked = checkedBody(method, path, { status, headers: answered, text });
    return { status, headers: answered, text, body: checked };
  }

  /** Places an order that must be accepted. */
  async function place(order: NewOrder, options: Omit<Call, 'body'> = {}): Promise<string> {
    const { status, body, text } = await call('POST', '/orders', { ...options, body: order });
    if (status !== 201) throw new Error(`the order was not accepted: ${status} ${text}`);
    return (body as components['schemas']['OrderAccepted']).order_id;
  }

  /** The order as the API shows it. */
  async function readOrder(id: string): Promise<Order> {
    const { status, body, text } = await call('GET', `/orders/${id}`);
    if (status !== 200) throw new Error(`order ${id} was not shown: ${status} ${text}`);
    return body as Order;
  }

  /** The order, as soon as a verdict has made it final. */
  async function finalOrder(id: string): Promise<Order> {
    await until(
      `order ${id} to be final`,
      ({ happening, facts }) =>
        (happening === 'order_confirmed' || happening === 'order_cancelled') && facts.order_id === id,
    );
    return readOrder(id);
  }

  /** The item in OrderTable, past the API. */
  async function storedOrder(id: string): Promise<StoredOrder | undefined> {
    const { Item } = await dynamo.send(
      new GetCommand({ TableName: names.orderTable, Key: { id }, ConsistentRead: true }),
    );
    return Item as StoredOrder | undefined;
  }

  /** Ids of all items in OrderTable. */
  async function storedIds(): Promise<string[]> {
    const { Items = [] } = await dynamo.send(
      new ScanCommand({ TableName: names.orderTable, ConsistentRead: true, ProjectionExpression: 'id' }),
    );
    return Items.map(({ id }) => String(id)).sort();
  }

  /** Puts an order into OrderTable, past the API. */
  async function storeOrder(order: StoredOrder): Promise<void> {
    await dynamo.send(new PutCommand({ TableName: names.orderTable, Item: order }));
  }

  /** Issues a key. */
  async function issueKey(key: string, record: Omit<ApiKey, 'key_hash' | 'created_at'>): Promise<void> {
    const Item: ApiKey = { key_hash: keyHash(key), created_at: new Date().toISOString(), ...record };
    await dynamo.send(new PutCommand({ TableName: names.apiKeyTable, Item }));
  }

  /** Sends each text as a message of its own, all at once. */
  async function send(QueueUrl: string, ...bodies: string[]): Promise<void> {
    await Promise.all(
      bodies.map((MessageBody) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
    );
  }

  /** Takes messages off a queue until that many are `wanted`; each wait is a long poll. */
  async function receive(
    QueueUrl: string,
    count: number,
    { wanted = (_: Message): boolean => true, withinMs = 50_000 } = {},
  ): Promise<Message[]> {
    const deadline = Date.now() + withinMs;
    const found: Message[] = [];
    while (found.length < count) {
      if (Date.now() > deadline) {
        throw new Error(
          `waited ${withinMs} ms in vain for ${count} messages on ${QueueUrl}; got ${found.length}`,
        );
      }
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          WaitTimeSeconds: 1,
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
        }),
      );
      found.push(...Messages.filter(wanted));
      await Promise.all(
        Messages.map(({ ReceiptHandle }) => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
      );
    }
    return found;
  }

  async function stop(): Promise<void> {
    sqs.destroy();
    await stack.stop();
    await bundled?.stop();
  }

  return {
    ...stack,
    stop,
    happened,
    until,
    call,
    place,
    readOrder,
    finalOrder,
    storedOrder,
    storedIds,
    storeOrder,
    issueKey,
    send,
    receive,
  };
}
