import { gatewayEvent } from '../support/gateway-event.ts';

const order = {
  customer_id: 'CUST-1001',
  items: [
    { sku: 'SKU-1001', quantity: 2, price: 19.99, name: 'Lamp' },
    { sku: 'SKU-1002', quantity: 1, price: 5 },
  ],
};
const authorizer = { principalId: 'bench', client_id: 'bench', scopes: 'orders:read orders:write' };

/** Those of a caller with a plain HTTP client, and what a regional endpoint adds. */
const headers = {
  Accept: '*/*',
  'Content-Type': 'application/json',
  Host: 'abcdefghij.execute-api.us-east-1.amazonaws.com',
  'User-Agent': 'bench',
  'X-Amzn-Trace-Id': 'Root=1-6921d0c8-0123456789abcdef01234567',
  'X-Forwarded-For': '203.0.113.7',
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
  'x-api-key': 'bench',
};

/** The requests that are measured, as API Gateway sends them, with the status that they get. */
export const events = {
  create: { event: request('POST', '/orders', { body: JSON.stringify(order) }), status: 201 },
  refused: {
    event: request('POST', '/orders', { body: JSON.stringify({ ...order, items: [] }) }),
    status: 400,
  },
  get: { event: request('GET', '/orders/00000000-0000-4000-8000-000000000001'), status: 200 },
  list: {
    event: request('GET', '/orders', { queryStringParameters: { customer_id: 'CUST-1001', limit: '20' } }),
    status: 200,
  },
};

function request(httpMethod: string, path: string, given: Parameters<typeof gatewayEvent>[0] = {}) {
  const resource = path === '/orders' ? '/orders' : '/orders/{id}';
  const event = gatewayEvent({
    httpMethod,
    path,
    resource,
    headers,
    multiValueHeaders: inLists(headers),
    ...(given.queryStringParameters && {
      multiValueQueryStringParameters: inLists(given.queryStringParameters),
    }),
    ...given,
  });
  const requestContext = { ...event.requestContext, domainName: headers.Host, authorizer };
  return { ...event, requestContext };
}

function inLists(values: Record<string, string | undefined>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [String(value)]]));
}
