import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apiKey,
  type ComposedApi,
  clientsOf,
  deafClients,
  exampleEvent,
  id,
  proxyEvent,
  requestId,
  startApi,
} from '../support/composed-api.ts';
import { listening } from '../support/listening.ts';
import { contractOperations } from '../support/openapi.ts';

let api: ComposedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const json = { 'content-type': 'application/x-amz-json-1.0' };
const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const create = proxyEvent('POST', '/orders', { body: JSON.stringify(order) });
const read = proxyEvent('GET', `/orders/${id}`);

const reportedFailures = () =>
  api.happened.filter(({ happening }) => happening === 'request_failed').map(({ facts }) => facts);

describe('a table that does not answer', () => {
  it.each(contractOperations)(
    'makes $id a 503 with Retry-After that tells nothing of the inside',
    async (operation) => {
      const { dynamo } = deafClients();
      const answer = await api.answerTo(exampleEvent(operation), api.compose({ dynamo }));
      expect(answer.body).toEqual({
        type: 'urn:oms:problem:unavailable',
        title: expect.any(String),
        status: 503,
        request_id: requestId,
      });
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(reportedFailures().at(-1)).toMatchObject({
        code: 'unavailable',
        error: { code: 'ECONNREFUSED' },
      });
    },
  );
});

describe('a queue that does not answer', () => {
  it('fails no order: it is accepted, stored and pending', async () => {
    const { sqs } = deafClients();
    expect(await api.answerTo(create, api.compose({ sqs }))).toMatchObject({
      status: 201,
      body: { order_id: id },
    });
    expect(await api.answerTo(read)).toMatchObject({
      body: { id, status: 'PENDING_INVENTORY' },
    });
    expect(api.happened).toContainEqual({
      happening: 'reservation_request_failed',
      facts: expect.objectContaining({ order_id: id }),
    });
  });
});

it('what is told of a call on its way bears its id, as the call’s own line does', async () => {
  const { sqs } = deafClients();
  const before = api.happened.length;
  await api.answerTo(create, api.compose({ sqs, newId: () => randomUUID() }));
  const told = api.happened.slice(before);
  expect(told.map(({ happening, facts }) => [happening, facts.request_id])).toEqual([
    ['order_created', requestId],
    ['reservation_request_failed', requestId],
    ['request_answered', requestId],
  ]);
});

describe('a request that could not be sent', () => {
  const keyed = proxyEvent('POST', '/orders', {
    body: JSON.stringify(order),
    headers: { 'content-type': 'application/json', 'Idempotency-Key': 'unsent' },
  });
  const unsentAt = async (answer: { body: unknown }) => {
    const { order_id } = answer.body as { order_id: string };
    const { Item } = await api.dynamo.send(
      new GetCommand({ TableName: api.environment.ORDER_TABLE_NAME, Key: { id: order_id } }),
    );
    return Item?.unsent_at;
  };

  it('is noted on its order, until a retry of the create sends it', async () => {
    const { sqs } = deafClients();
    const newId = () => randomUUID();
    const noted = await unsentAt(await api.answerTo(keyed, api.compose({ sqs, newId })));
    expect(Date.parse(noted)).toBeGreaterThan(0);
    const later = () => new Date(Date.now() + 60_000);
    expect(await unsentAt(await api.answerTo(keyed, api.compose({ sqs, newId, now: later })))).toBe(noted);
    expect(await unsentAt(await api.answerTo(keyed, api.compose({ newId })))).toBeUndefined();
  });

  it('is no order’s failure when it cannot be noted either', async () => {
    const { sqs } = deafClients();
    const name = 'refuseUpdates';
    api.dynamo.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          commandName === 'UpdateItemCommand' ? Promise.reject(new Error('refused')) : next(args),
      { step: 'deserialize', name },
    );
    const answer = await api.answerTo(create, api.compose({ sqs, newId: () => randomUUID() }));
    api.dynamo.middlewareStack.remove(name);
    expect(answer.status).toBe(201);
    expect(api.happened.at(-1)).toMatchObject({ happening: 'request_answered' });
    expect(api.happened).toContainEqual(expect.objectContaining({ happening: 'order_note_failed' }));
  });
});

/** The API function's time-out. */
const functionTime = 28_000;

describe.concurrent.each<[string, RequestListener]>([
  ['that is silent', () => {}],
  ['whose answer stops after its first byte', (_call, answer) => answer.writeHead(200, json).write('{')],
])('an engine %s', (_how, respond) => {
  it(
    'makes a read a 503 before the function’s time is over',
    async ({ expect, onTestFinished }) => {
      const engine = await listening(createServer(respond));
      onTestFinished(() => engine.stop());
      const { dynamo } = clientsOf(engine.url);
      expect(await api.answerTo(read, api.compose({ dynamo }))).toMatchObject({ status: 503 });
    },
    functionTime,
  );

  it(
    'fails no order when it is the queue',
    async ({ expect, onTestFinished }) => {
      const engine = await listening(createServer(respond));
      onTestFinished(() => engine.stop());
      const { sqs } = clientsOf(engine.url);
      const answer = await api.answerTo(create, api.compose({ sqs, newId: () => randomUUID() }));
      expect(answer).toMatchObject({ status: 201 });
    },
    functionTime,
  );
});

describe('what nobody foresaw', () => {
  const error = new TypeError('secret of the inside');

  it.each([
    [
      'thrown by a port',
      {
        newId: () => {
          throw error;
        },
      },
    ],
    [
      'thrown that is no error',
      {
        newId: () => {
          throw 'secret of the inside';
        },
      },
    ],
  ])('is a bare 500, and reported as it was %s', async (_how, world) => {
    const answer = await api.answerTo(create, api.compose(world));
    expect(answer.body).toEqual({
      type: 'urn:oms:problem:internal-error',
      title: expect.any(String),
      status: 500,
      request_id: requestId,
    });
    expect(reportedFailures().at(-1)).toMatchObject({ request_id: requestId, client_id: 'local' });
    expect(inspect(reportedFailures().at(-1))).toContain('secret of the inside');
  });

  it('is also a table that is not there', async () => {
    const handler = api.compose({}, { ORDER_TABLE_NAME: 'NoSuchTable' });
    const answer = await api.answerTo(read, handler);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/NoSuchTable|ResourceNotFound/);
  });
});

it('every variable that the function cannot run without is named at start when it is missing', () => {
  for (const name of Object.keys(api.environment)) {
    expect(() => api.compose({}, { [name]: undefined })).toThrow(name);
    expect(() => api.compose({}, { [name]: '' })).toThrow(name);
  }
});

it('nothing that was reported holds a key, or the name, e-mail or address of a customer', async () => {
  const { dynamo } = deafClients();
  const unknown = { ...order, customer_id: 'ada@example.com' };
  await api.answerTo(proxyEvent('POST', '/orders', { body: JSON.stringify(unknown) }));
  await api.answerTo(
    proxyEvent('POST', '/orders', { body: JSON.stringify(unknown) }),
    api.compose({ dynamo }),
  );
  await api.answerTo(
    proxyEvent('GET', '/orders', { queryStringParameters: { customer_id: 'C', limit: apiKey } }),
  );

  const told = inspect(api.happened, {
    depth: null,
    showHidden: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
  expect(told).toContain('request_refused');
  expect(told).toContain('request_failed');
  for (const secret of [apiKey, 'Ada Example', 'ada@example.com', 'Sample Street']) {
    expect(told).not.toContain(secret);
  }
});

it('a queue in a region that nothing can be sent to from here fails the function at its start', () => {
  const IMS_QUEUE_URL = 'https://sqs.eu-west-2.amazonaws.com/111122223333/IMS-InventoryQueue';
  expect(() => api.compose({}, { IMS_QUEUE_URL, AWS_REGION: 'eu-west-1' })).toThrow('IMS_QUEUE_URL');
});
