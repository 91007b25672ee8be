import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { tableShapes } from '../../infra/tables.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { composeFunctions, type LocalFunctions } from '../../src/local/functions.ts';
import { provisionQueues, provisionTables } from '../../src/local/provision.ts';
import { seed } from '../../src/local/seed.ts';
import { unitsOf } from '../../src/model/capacity.ts';
import { apiKey, proxyEvent } from '../support/composed-api.ts';
import { recordCalls } from '../support/recorded-calls.ts';
import { recordReport } from '../support/recorded-report.ts';
import { indexUnits } from '../support/write-units.ts';

// What each operation asks of AWS is part of what it promises: it is its latency and its bill.

const names = physicalNames('local');
const customer_id = 'CUST-1001';
const small = [{ sku: 'SKU-1001', quantity: 2, price: 19.99, name: 'Lamp' }];
/** An order of nearly four kilobytes. */
const large = Array.from({ length: 100 }, (_, index) => ({ sku: `SKU-${index}`, quantity: 1, price: 5 }));

let engines: Engines;
let functions: LocalFunctions;
let recorded: ReturnType<typeof recordCalls>;
let stored: (id: string) => Promise<Record<string, unknown> | undefined>;
let stop: () => Promise<void>;

beforeAll(async () => {
  engines = await startEngines({});
  const [clients, beside] = [buildEngineClients(engines), buildEngineClients(engines)];
  const [queues] = await Promise.all([
    provisionQueues(beside.sqs, engines.sqsEndpoint),
    provisionTables(beside.dynamo),
  ]);
  await seed(beside.dynamo, apiKey, new Date());
  recorded = recordCalls(clients);
  const environment = {
    ORDER_TABLE_NAME: names.orderTable,
    CUSTOMER_TABLE_NAME: names.customerTable,
    DELIVERY_TABLE_NAME: names.deliveryTable,
    ORDER_EVENTS_DLQ_URL: queues.orderEventsDlq,
    ORDER_CHANGES_DLQ_URL: queues.orderChangesDlq,
    API_KEY_TABLE_NAME: names.apiKeyTable,
    IMS_QUEUE_URL: queues.inventory,
  };
  const { report } = recordReport();
  functions = composeFunctions(environment, {
    ...clients,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    report,
  });
  stored = async (id) => {
    const key = { TableName: names.orderTable, Key: { id }, ConsistentRead: true };
    return (await beside.dynamo.send(new GetCommand(key))).Item;
  };
  stop = async () => {
    for (const { dynamo, sqs } of [clients, beside]) {
      dynamo.destroy();
      sqs.destroy();
    }
    await engines.stop();
  };
});
afterAll(() => stop());
beforeEach(() => {
  recorded.take();
});

const readCustomer = { what: 'GetItem CustomerTable', isConsistent: true, units: 1 };
const readOrder = { what: 'GetItem OrderTable', isConsistent: true, units: 1 };
const sent = { what: 'SendMessage', isConsistent: false, units: undefined };
const write = (what: string, units: number) => ({ what: `${what} OrderTable`, isConsistent: false, units });

async function call(method: string, path: string, given: Partial<APIGatewayProxyEvent> = {}) {
  const { statusCode, body } = await functions.api(proxyEvent(method, path, given));
  if (statusCode >= 400) throw new Error(`${method} ${path}: ${statusCode} ${body}`);
  return { body: body === '' ? undefined : JSON.parse(body), calls: recorded.take() };
}

async function place(items: object[] = small, headers: Record<string, string> = {}) {
  const given = proxyEvent('POST', '/orders', { body: JSON.stringify({ customer_id, items }) });
  const { body, calls } = await call('POST', '/orders', {
    body: given.body,
    headers: { ...given.headers, ...headers },
  });
  return { id: String(body.order_id), calls };
}

function verdicts(ids: readonly string[]): SQSEvent {
  return {
    Records: ids.map((order_id) => ({
      messageId: order_id,
      body: JSON.stringify({ type: 'InventoryReserved', order_id }),
      attributes: { ApproximateReceiveCount: '1' },
    })),
  } as SQSEvent;
}

it('a create reads its customer, writes its order and sends its message: 1 read unit, 3 write units', async () => {
  const { id, calls } = await place();
  expect(calls).toEqual([readCustomer, write('PutItem', 1), sent]);
  expect(indexUnits(undefined, await stored(id))).toEqual({ GSI1: 1, GSI2: 1 });
});

it('a create of a hundred lines takes the units of its size in the table and in GSI1, one in GSI2', async () => {
  const { id, calls } = await place(large);
  expect(calls).toEqual([readCustomer, write('PutItem', 4), sent]);
  expect(indexUnits(undefined, await stored(id))).toEqual({ GSI1: 4, GSI2: 1 });
});

it('a create with an Idempotency-Key takes no more; its retry reads the order and asks for its stock again', async () => {
  const headers = { 'idempotency-key': 'call-counts' };
  const { id, calls } = await place(small, headers);
  expect(calls).toEqual([readCustomer, write('PutItem', 1), sent]);
  const { calls: again } = await place(small, headers);
  // With an error the engine tells no units. By DynamoDB's rules a refused write takes its item's, of the table only.
  const refused = { ...write('PutItem', 0), units: undefined };
  expect(again).toEqual([readCustomer, refused, readOrder, sent]);
  const order = marshall((await stored(id)) ?? {});
  const put = { does: 'write', before: order, after: order, isRefused: true } as const;
  expect(unitsOf(put, tableShapes.orderTable)).toEqual([{ reads: 0, writes: 1 }]);
});

it('a create for a customer nobody knows reads no more than that, unless its key may have placed it before', async () => {
  const refused = { body: JSON.stringify({ customer_id: 'CUST-0', items: small }) };
  await expect(call('POST', '/orders', refused)).rejects.toThrow('unknown-customer');
  expect(recorded.take()).toEqual([readCustomer]);
  const { headers } = proxyEvent('POST', '/orders', refused);
  const keyed = { ...refused, headers: { ...headers, 'idempotency-key': 'unknown' } };
  await expect(call('POST', '/orders', keyed)).rejects.toThrow('unknown-customer');
  expect(recorded.take()).toMatchObject([{ what: readCustomer.what }, { what: readOrder.what }]);
});

it('a get is one consistent read', async () => {
  const { id } = await place();
  const { calls } = await call('GET', `/orders/${id}`);
  expect(calls).toEqual([readOrder]);
});

it('a page of 20 is one query: 1 read unit', async () => {
  for (let placed = 0; placed < 25; placed += 1) await place();
  for (const filter of [{}, { status: 'PENDING_INVENTORY' }]) {
    const { body, calls } = await call('GET', '/orders', {
      queryStringParameters: { customer_id, ...filter },
    });
    expect(body.orders).toHaveLength(20);
    expect(calls).toEqual([{ what: 'Query OrderTable/GSI1', isConsistent: false, units: 1 }]);
  }
});

it.each([
  ['without an Idempotency-Key is one delete', {}, 'DeleteItem'],
  ['with one is one update, which leaves the tombstone', { 'idempotency-key': 'deleted' }, 'UpdateItem'],
])('a delete of an order %s: 3 write units', async (_which, headers, what) => {
  const { id } = await place(small, headers);
  const before = await stored(id);
  const { calls } = await call('DELETE', `/orders/${id}`);
  expect(calls).toEqual([write(what, 1)]);
  expect(indexUnits(before, await stored(id))).toEqual({ GSI1: 1, GSI2: 1 });
});

it('the deliveries of an order are one read and one query: 1 read unit and a half', async () => {
  const { id } = await place();
  const NewImage = marshall({ ...(await stored(id)), status: 'CONFIRMED' });
  await functions.deliveries({ Records: [{ dynamodb: { NewImage } }] } as DynamoDBStreamEvent);
  recorded.take();
  const { body, calls } = await call('GET', `/orders/${id}/deliveries`);
  expect(body.deliveries).toHaveLength(1);
  expect(calls).toEqual([readOrder, { what: 'Query DeliveryTable/GSI1', isConsistent: false, units: 0.5 }]);
});

it('a verdict is one update: 4 write units, since the entry of GSI2 moves', async () => {
  const { id } = await place();
  const before = await stored(id);
  expect(await functions.orderEvents(verdicts([id]))).toEqual({ batchItemFailures: [] });
  expect(recorded.take()).toEqual([write('UpdateItem', 1)]);
  expect(indexUnits(before, await stored(id))).toEqual({ GSI1: 1, GSI2: 2 });
});

it('ten verdicts of a batch are applied at once', async () => {
  const ids: string[] = [];
  while (ids.length < 10) ids.push((await place()).id);
  recorded.most.atOnce = 0;
  expect(await functions.orderEvents(verdicts(ids))).toEqual({ batchItemFailures: [] });
  expect(recorded.take()).toHaveLength(10);
  expect(recorded.most.atOnce).toBe(10);
});

it('to know a key is one read', async () => {
  await functions.authorizer({
    type: 'REQUEST',
    methodArn: 'arn:aws:execute-api:local:000000000000:local/local/GET/orders',
    headers: { 'x-api-key': apiKey },
    requestContext: { requestId: 'r' },
  } as never);
  expect(recorded.take()).toEqual([{ what: 'GetItem ApiKeyTable', isConsistent: true, units: 1 }]);
});
