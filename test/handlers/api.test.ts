import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  authorizer,
  type ComposedApi,
  exampleEvent,
  id,
  proxyEvent,
  startApi,
} from '../support/composed-api.ts';
import { contractOperations } from '../support/openapi.ts';

let api: ComposedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const post = (given: Parameters<typeof proxyEvent>[2] = {}) =>
  proxyEvent('POST', '/orders', { body: JSON.stringify(order), ...given });
const list = (given: Partial<APIGatewayProxyEvent>) => proxyEvent('GET', '/orders', given);
const badParameter = (parameter: string) => ({ status: 400, body: { errors: [{ parameter }] } });

describe('a gateway event', () => {
  it('with null in place of parameters is told of the parameter it lacks', async () => {
    expect(await api.answerTo(list({}))).toMatchObject(badParameter('customer_id'));
  });

  it.each([
    [
      'single and multiple values',
      {
        queryStringParameters: { customer_id: 'CUST-1001', limit: '2' },
        multiValueQueryStringParameters: { customer_id: ['CUST-1001'], limit: ['2'] },
      },
    ],
    ['single values only', { queryStringParameters: { customer_id: 'CUST-1001' } }],
    ['multiple values only', { multiValueQueryStringParameters: { customer_id: ['CUST-1001'] } }],
  ])('with %s of its parameters is understood', async (_which, parameters) => {
    expect(await api.answerTo(list(parameters))).toMatchObject({ status: 200, body: { orders: [] } });
  });

  it('that repeats a parameter is refused, although the gateway tells the last value alone, too', async () => {
    const event = list({
      queryStringParameters: { customer_id: 'CUST-1001', limit: '2' },
      multiValueQueryStringParameters: { customer_id: ['CUST-1001'], limit: ['1', '2'] },
    });
    expect(await api.answerTo(event)).toMatchObject(badParameter('limit'));
  });

  it.each([
    ['as text', JSON.stringify(order), false],
    ['in base64', Buffer.from(JSON.stringify(order)).toString('base64'), true],
  ])('with its body %s places the order', async (_how, body, isBase64Encoded) => {
    expect(await api.answerTo(post({ body, isBase64Encoded }))).toMatchObject({
      status: 201,
      body: { order_id: id },
    });
    expect(await api.answerTo(proxyEvent('DELETE', `/orders/${id}`))).toMatchObject({ status: 204 });
  });

  it.each(['', '/prod', '/v1', '/v1/orders'])(
    'with "%s" before its path finds its operation',
    async (prefix) => {
      const event = proxyEvent('GET', `${prefix}/orders/${id}`, { resource: '/orders/{id}' });
      const { statusCode, body } = await api.compose()(event);
      expect(statusCode).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ detail: 'no order has this id' });
    },
  );

  it.each([
    ['of a stage', '/orders', '/prod/orders', '/prod/orders'],
    ['of a custom domain', '/orders', '/orders', '/orders'],
    ['of a custom domain with a base path', '/shop/v1/orders', '/shop/v1/orders', '/shop/v1/orders'],
    ['with a slash at its end', '/orders/', '/prod/orders/', '/prod/orders'],
  ])('to an address %s is told of its order below that address', async (_which, path, called, below) => {
    const event = { ...post({ publicPath: called }), path };
    const { statusCode, headers, body } = await api.compose({ newId: () => randomUUID() })(event);
    expect(statusCode).toBe(201);
    expect(headers?.Location).toBe(`${below}/${JSON.parse(body).order_id}`);
  });

  it.each([
    ['no headers', { headers: {}, multiValueHeaders: {} }, 415],
    ['no body', { body: null }, 400],
    ['an empty body', { body: '' }, 400],
  ])('with %s is refused', async (_what, given, status) => {
    expect(await api.answerTo(post(given))).toMatchObject({ status });
  });
});

it('a call whose id its caller made too long is told of under the gateway’s own', async () => {
  const event = list({ queryStringParameters: { customer_id: 'CUST-1001', limit: '0' } });
  const requestContext = { ...event.requestContext, requestId: 'r'.repeat(200), extendedRequestId: 'own=' };
  const { headers, body } = await api.compose()({ ...event, requestContext });
  expect(headers?.['X-Request-Id']).toBe('own=');
  expect(JSON.parse(body)).toMatchObject({ status: 400, request_id: 'own=' });
  expect(api.happened.at(-1)).toMatchObject({ facts: { request_id: 'own=' } });
});

it.each([
  ['a list', list({ queryStringParameters: { customer_id: 'CUST-1001' } }), 200],
  ['a problem', list({}), 400],
])('%s is not for a cache to keep', async (_what, event, status) => {
  const { headers, ...answer } = await api.answerTo(event);
  expect(answer).toMatchObject({ status });
  expect(headers.get('Cache-Control')).toBe('no-store');
});

describe('an event that no authorizer has let through', () => {
  const callers = [undefined, null, {}, { client_id: 'local' }, { scopes: authorizer.scopes }];
  const cases = contractOperations.flatMap((operation) =>
    callers.map((caller) => ({ name: operation.id, operation, caller })),
  );

  it.each(cases)('is refused: $name with $caller', async ({ operation, caller }) => {
    expect(await api.answerTo(exampleEvent(operation, { caller }))).toMatchObject({
      status: 401,
      body: { type: 'urn:oms:problem:unauthorized' },
    });
  });
});

it.each(['', 'orders:read', 'orders:writes', 'ORDERS:WRITE', 'orders:read,orders:write'])(
  'a create is forbidden to a caller whose scopes are "%s"',
  async (scopes) => {
    expect(await api.answerTo(post({ caller: { ...authorizer, scopes } }))).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('orders:write') },
    });
  },
);
