import { randomUUID } from 'node:crypto';
import type { AttributeValue, DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { physicalNames } from '../../infra/names.ts';
import { orderStream } from '../../infra/order-stream.ts';
import {
  composeApi,
  composeAuthorizer,
  composeDeliveries,
  composeOrderEvents,
  composeSweeper,
  counted,
  realWorld,
} from '../handlers/composition.ts';
import { buildEngineClients } from '../local/engine-clients.ts';
import { startEngines } from '../local/engines.ts';
import { fitsOne } from '../local/event-filter.ts';
import { throughGateway } from '../local/gateway.ts';
import { provisionQueues, provisionTables, type QueueUrls } from '../local/provision.ts';
import { seed } from '../local/seed.ts';
import type { Item } from './item-size.ts';
import { buildRecorder, type Footprint } from './recorder.ts';

/** What the system does in the life of an order, and for a caller. */
export type Step =
  | 'authorize'
  | 'createOrder'
  | 'replay'
  | 'getOrder'
  | 'listOrders'
  | 'listDeliveries'
  | 'deleteOrder'
  | 'confirm'
  | 'cancel'
  | 'triggerDelivery'
  | 'cancelDelivery'
  | 'sweep';

/** What each step does; the steps of the API with the bytes that they answer. */
export type Life = Record<Step, Footprint & { answerBytes: number }>;

const key = 'oms_a-key-of-forty-three-characters-as-is-issued';
const customer_id = 'CUST-1001';
const names = physicalNames('prod');

/** As Lambda sets it, since the lines of a traced function name their trace. */
const trace = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';

/**
 * Lives an order's life, in an embedded DynamoDB and SQS, and records what the deployed code does in each step.
 *
 * @param lines of each order
 * @param page orders on a page of a list
 */
export async function recordLife({ lines, page }: { lines: number; page: number }): Promise<Life> {
  const engines = await startEngines({});
  const clients = buildEngineClients(engines);
  const before = process.env._X_AMZN_TRACE_ID;
  process.env._X_AMZN_TRACE_ID = trace;
  try {
    const [queues] = await Promise.all([
      provisionQueues(clients.sqs, engines.sqsEndpoint),
      provisionTables(clients.dynamo),
    ]);
    await seed(clients.dynamo, key, new Date());
    return await live(buildRecorder(clients, names), queues, { lines, page });
  } finally {
    if (before === undefined) delete process.env._X_AMZN_TRACE_ID;
    else process.env._X_AMZN_TRACE_ID = before;
    clients.dynamo.destroy();
    clients.sqs.destroy();
    await engines.stop();
  }
}

async function live(
  { clients, record }: ReturnType<typeof buildRecorder>,
  queues: QueueUrls,
  { lines, page }: { lines: number; page: number },
): Promise<Life> {
  const { api, authorizer, orderEvents, deliveries, sweeper } = functionsOf(clients, queues);
  const order = JSON.stringify({
    customer_id,
    items: Array.from({ length: lines }, (_, index) => lineOf(index)),
  });

  let answer: { body: string; headers: Record<string, unknown> } = { body: '', headers: {} };
  const request = async (method: string, url: string, body = '', idempotencyKey: string = randomUUID()) => {
    const headers = {
      'x-api-key': key,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    };
    const given = { method, url, rawHeaders: Object.entries(headers).flat(), sourceIp: '203.0.113.1' };
    const broken = (error: unknown) => {
      throw error;
    };
    const answered = await throughGateway(
      { ...given, body: Buffer.from(body) },
      { api, authorizer: pass },
      broken,
    );
    if (answered.statusCode >= 300) throw new Error(`${method} ${url} was answered ${answered.statusCode}`);
    answer = { body: answered.body, headers: answered.headers ?? {} };
  };
  const idOf = () => String(JSON.parse(answer.body).order_id);
  const call = async (...given: Parameters<typeof request>) => {
    const footprint = await record(() => request(...given));
    return { ...footprint, answerBytes: bytesOf(answer) };
  };
  const work = async (run: () => Promise<unknown>) => ({ ...(await record(run)), answerBytes: 0 });
  const verdict = (type: string, order_id: string, reason?: string) =>
    orderEvents({ Records: [messageOf({ type, order_id, ...(reason !== undefined && { reason }) })] });
  const tell = (change: DynamoDBRecord) => {
    if (!fitsOne(change, orderStream.filters))
      throw new Error('the stream passes over a change that matters');
    return deliveries({ Records: [change] });
  };

  const authorize = await work(() => authorizer(authorizerEvent));
  // A page shows so many orders and reads one further: these and the one below.
  for (let count = 0; count < page; count++) await call('POST', '/orders', order);
  const unlucky = idOf();
  const cancel = await work(() => verdict('InventoryReservationFailed', unlucky, 'Insufficient inventory'));
  const idempotencyKey = randomUUID();
  const createOrder = await call('POST', '/orders', order, idempotencyKey);
  const replay = await call('POST', '/orders', order, idempotencyKey);
  const id = idOf();
  const confirm = await work(() => verdict('InventoryReserved', id));
  const triggerDelivery = await work(() => tell(changeOf(confirm)));
  const getOrder = await call('GET', `/orders/${id}`);
  const listOrders = await call('GET', `/orders?customer_id=${customer_id}&limit=${page}`);
  const listDeliveries = await call('GET', `/orders/${id}/deliveries`);
  const deleteOrder = await call('DELETE', `/orders/${id}`);
  const cancelDelivery = await work(() => tell(changeOf(deleteOrder)));
  const sweep = await work(() => sweeper());
  return {
    ...{ authorize, createOrder, replay, getOrder, listOrders, listDeliveries, deleteOrder },
    ...{ confirm, cancel, triggerDelivery, cancelDelivery, sweep },
  };
}

/** The functions as they are deployed in prod, down to the lines that they print. */
function functionsOf(clients: ReturnType<typeof buildRecorder>['clients'], queues: QueueUrls) {
  const environment = {
    ORDER_TABLE_NAME: names.orderTable,
    CUSTOMER_TABLE_NAME: names.customerTable,
    DELIVERY_TABLE_NAME: names.deliveryTable,
    API_KEY_TABLE_NAME: names.apiKeyTable,
    ...{ ORDER_EVENTS_DLQ_URL: queues.orderEventsDlq, ORDER_CHANGES_DLQ_URL: queues.orderChangesDlq },
    IMS_QUEUE_URL: queues.inventory,
  };
  // Always the same times: a number with zeros at its end takes DynamoDB a byte less.
  let time = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const now = () => new Date(time++);
  const worldOf = (name: string) => ({
    ...realWorld({ AWS_LAMBDA_FUNCTION_NAME: `oms-prod-${name}` }, clients, name),
    now,
  });
  const worlds = {
    api: worldOf('api'),
    authorizer: worldOf('authorizer'),
    orderEvents: worldOf('order-events'),
    deliveries: worldOf('deliveries'),
    sweeper: worldOf('sweeper'),
  };
  return {
    api: counted(composeApi(environment, worlds.api), worlds.api.metrics),
    authorizer: counted(composeAuthorizer(environment, worlds.authorizer), worlds.authorizer.metrics),
    orderEvents: counted(composeOrderEvents(environment, worlds.orderEvents), worlds.orderEvents.metrics),
    deliveries: counted(composeDeliveries(environment, worlds.deliveries), worlds.deliveries.metrics),
    sweeper: () =>
      counted(composeSweeper(environment, worlds.sweeper), worlds.sweeper.metrics)(undefined as never),
  };
}

function lineOf(index: number) {
  return {
    sku: `SKU-${1_000 + index}`,
    quantity: 2,
    price: 19.99,
    name: `Coffee mug, blue, no. ${100 + index}`,
  };
}

/** The gateway keeps the authorizer's answer, so a call is answered as if it had it. */
const pass = async () => ({
  principalId: 'shop-backend',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow' as const, Resource: '*' }],
  },
  context: { client_id: 'shop-backend', scopes: 'orders:read orders:write' },
});

type AuthorizerEvent = Parameters<ReturnType<typeof composeAuthorizer>>[0];
const authorizerEvent = {
  type: 'REQUEST',
  methodArn: 'arn:aws:execute-api:us-east-1:111122223333:api/prod/POST/orders',
  headers: { 'x-api-key': key },
  requestContext: { requestId: randomUUID() },
} as unknown as AuthorizerEvent;

function messageOf(body: object): SQSRecord {
  return {
    messageId: randomUUID(),
    receiptHandle: '',
    body: JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
}

/** The change that a step made to its order, as the stream tells it. */
function changeOf({ calls }: Footprint): DynamoDBRecord {
  const write = calls.find((call) => call.does === 'write' && call.table === 'orderTable');
  if (write?.does !== 'write') throw new Error('the step wrote no order');
  const { before, after } = write;
  return {
    eventName: after ? 'MODIFY' : 'REMOVE',
    dynamodb: {
      SequenceNumber: '1',
      ...(before && { OldImage: imageOf(before) }),
      ...(after && { NewImage: imageOf(after) }),
    },
  };
}

/** The event's own type and the SDK's say the same of the same JSON in two ways. */
function imageOf(item: Item): Record<string, AttributeValue> {
  return item as Record<string, AttributeValue>;
}

function bytesOf({ body, headers }: { body: string; headers: Record<string, unknown> }): number {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.byteLength(body) + Buffer.byteLength(head.join(''));
}
