import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOrder } from '../../src/domain/order.ts';
import { type Api, startStack } from '../support/api.ts';
import { bound, contract } from '../support/openapi.ts';

let api: Api;
const tokens = { plain: '', ofConfirmed: '' };
const stored = ['1', '2', '3'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
const customer_id = 'CUST-1001';

beforeAll(async () => {
  api = await startStack();
  for (const id of stored) {
    const request = { customer_id, items: [{ sku: 'SKU-1001', quantity: 1 }] };
    const created_at = '2026-01-02T03:04:05.678Z';
    await api.storeOrder({ ...newOrder({ id, request, fingerprint: '', created_at }), status: 'CONFIRMED' });
  }
  tokens.plain = await tokenOf(`/orders?customer_id=${customer_id}&limit=1`);
  tokens.ofConfirmed = await tokenOf(`/orders?customer_id=${customer_id}&limit=1&status=CONFIRMED`);
});

afterAll(() => api.stop());

async function tokenOf(path: string): Promise<string> {
  const { body } = await api.call('GET', path);
  return String((body as { next_token?: string }).next_token);
}

const line = { sku: 'SKU-1001', quantity: 1 };
const order = { customer_id, items: [line] };
const withLine = (fields: object) => ({ ...order, items: [{ ...line, ...fields }] });
const text = (schema: string, ...properties: string[]) =>
  'x'.repeat(bound(schema, 'maxLength', ...properties) + 1);
/** For what JSON can say and a literal cannot: `__proto__` as a field like any other, a number beyond all numbers. */
const withRaw = (json: string, rest = '') => `{"customer_id":"${customer_id}","items":[${json}]${rest}}`;

const bodies: [string, unknown, string][] = [
  ['no body', undefined, '#'],
  ['a body that ends too soon', '{', '#'],
  ['a list', [], '#'],
  ['null', null, '#'],
  ['a text', '"order"', '#'],
  ['no customer', { items: [line] }, '#/customer_id'],
  ['a customer that is no text', { ...order, customer_id: 1001 }, '#/customer_id'],
  ['an empty customer', { ...order, customer_id: '' }, '#/customer_id'],
  ['a customer that is too long', { ...order, customer_id: text('CustomerId') }, '#/customer_id'],
  ['no items', { customer_id }, '#/items'],
  ['empty items', { ...order, items: [] }, '#/items'],
  ['items that are no list', { ...order, items: line }, '#/items'],
  [
    'one item too many',
    { ...order, items: Array.from({ length: bound('NewOrder', 'maxItems', 'items') + 1 }, () => line) },
    '#/items',
  ],
  ['an unknown field', { ...order, total: 1 }, '#/total'],
  ['an unknown field in a line', withLine({ colour: 'red' }), '#/items/0/colour'],
  ['a field named like a path', { ...order, 'a/b~c': 1 }, '#/a~1b~0c'],
  ['__proto__', withRaw('{"sku":"A","quantity":1}', ',"__proto__":{}'), '#/__proto__'],
  ['a line with __proto__', withRaw('{"sku":"A","quantity":1,"__proto__":1}'), '#/items/0/__proto__'],
  ['no sku', { ...order, items: [{ quantity: 1 }] }, '#/items/0/sku'],
  ['an empty sku', withLine({ sku: '' }), '#/items/0/sku'],
  ['a sku that is too long', withLine({ sku: text('OrderItem', 'sku') }), '#/items/0/sku'],
  ['no quantity', { ...order, items: [line, { sku: 'SKU-1001' }] }, '#/items/1/quantity'],
  ['a quantity of 0', withLine({ quantity: 0 }), '#/items/0/quantity'],
  ['a quantity of -1', withLine({ quantity: -1 }), '#/items/0/quantity'],
  ['a quantity of 1.5', withLine({ quantity: 1.5 }), '#/items/0/quantity'],
  ['a quantity in quotes', withLine({ quantity: '1' }), '#/items/0/quantity'],
  ['a quantity of true', withLine({ quantity: true }), '#/items/0/quantity'],
  ['a quantity of 1e30', withLine({ quantity: 1e30 }), '#/items/0/quantity'],
  ['a price of 0.001', withLine({ price: 0.001 }), '#/items/0/price'],
  ['a price of -0.01', withLine({ price: -0.01 }), '#/items/0/price'],
  ['a price in quotes', withLine({ price: '9.99' }), '#/items/0/price'],
  ['a price of null', withLine({ price: null }), '#/items/0/price'],
  ['a price beyond all numbers', withRaw('{"sku":"A","quantity":1,"price":1e999}'), '#/items/0/price'],
  ['a name that is too long', withLine({ name: text('OrderItem', 'name') }), '#/items/0/name'],
  ['half a character in a sku', withRaw('{"sku":"SKU-\\ud800","quantity":1}'), '#/items/0/sku'],
  ['half a character in a name', withRaw('{"sku":"A","quantity":1,"name":"\\uDC00"}'), '#/items/0/name'],
  ['half a character in a customer', '{"customer_id":"\\ud83e","items":[]}', '#/items'],
  [
    'half a character in a customer, with items',
    '{"customer_id":"\\ud83e","items":[{"sku":"A","quantity":1}]}',
    '#/customer_id',
  ],
  ['a customer nobody knows', { ...order, customer_id: 'CUST-NOBODY' }, '#/customer_id'],
];

describe('a create is refused, with a pointer to the field,', () => {
  it.each(bodies)('for %s', async (_what, body, pointer) => {
    const answer = await api.call('POST', '/orders', { body: body === null ? 'null' : body });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) },
    });
  });
});

const maximum = Number(
  contract.paths['/orders']?.get?.parameters?.find(({ name }) => name === 'limit')?.schema.maximum,
);

const queries: [string, () => string, string][] = [
  ['no customer_id', () => '', 'customer_id'],
  ['an empty customer_id', () => 'customer_id=', 'customer_id'],
  ['two customers', () => 'customer_id=CUST-1001&customer_id=CUST-1002', 'customer_id'],
  ...[
    'limit=0',
    `limit=${maximum + 1}`,
    'limit=abc',
    'limit=',
    'limit=1.5',
    'limit=1&limit=2',
    'limit=0x10',
    'limit=1e1',
    'limit=%2010',
    'limit=+5',
    'limit=10.0',
  ].map((query): [string, () => string, string] => [query, () => `customer_id=CUST-1001&${query}`, 'limit']),
  ...['status=LOST', 'status=confirmed', 'status=CONFIRMED&status=CONFIRMED'].map(
    (query): [string, () => string, string] => [query, () => `customer_id=CUST-1001&${query}`, 'status'],
  ),
  ...['yesterday', '2026-02-30', '2026-01-02T03:04:05', '2026-01-02T25:00:00Z', '%zz', ''].map(
    (date): [string, () => string, string] => [
      `start_date=${date}`,
      () => `customer_id=CUST-1001&start_date=${date}`,
      'start_date',
    ],
  ),
  ['a bad end_date', () => 'customer_id=CUST-1001&end_date=tomorrow', 'end_date'],
  ['start after end', () => 'customer_id=CUST-1001&start_date=2026-02-02&end_date=2026-02-01', 'start_date'],
  ['a customer that is not well encoded', () => 'customer_id=%zz', 'customer_id'],
  ['a name that is not well encoded', () => 'customer_id=CUST-1001&%zz=1', '%zz'],
  ['text that is not UTF-8', () => 'customer_id=%ff', 'customer_id'],
  ['an unknown parameter', () => 'customer_id=CUST-1001&colour=red', 'colour'],
  ['__proto__', () => 'customer_id=CUST-1001&__proto__=1', '__proto__'],
  ['a garbage token', () => 'customer_id=CUST-1001&next_token=garbage', 'next_token'],
  ['a token of no known letters', () => 'customer_id=CUST-1001&next_token=%C3%A9%00', 'next_token'],
  [
    'a token with one letter changed',
    () => `customer_id=CUST-1001&next_token=${flipped(tokens.plain)}`,
    'next_token',
  ],
  ['another customer’s token', () => `customer_id=CUST-1002&next_token=${tokens.plain}`, 'next_token'],
  [
    'a token of no status',
    () => `customer_id=CUST-1001&status=CONFIRMED&next_token=${tokens.plain}`,
    'next_token',
  ],
  ['a token of another status', () => `customer_id=CUST-1001&next_token=${tokens.ofConfirmed}`, 'next_token'],
  [
    'a token of other dates',
    () => `customer_id=CUST-1001&start_date=2026-01-01&next_token=${tokens.plain}`,
    'next_token',
  ],
];

function flipped(token: string): string {
  return (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
}

describe('a list is refused, with the name of the parameter,', () => {
  it.each(queries)('for %s', async (_what, query, parameter) => {
    const answer = await api.call('GET', `/orders?${query()}`);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ parameter })]) },
    });
  });

  it('but not for a token given back as it was, even with another limit', async () => {
    const answer = await api.call(
      'GET',
      `/orders?customer_id=${customer_id}&limit=2&next_token=${tokens.plain}`,
    );
    expect(answer).toMatchObject({ status: 200, body: { orders: [{}, {}] } });
  });
});

describe('an order is neither shown nor deleted', () => {
  const ids = ['ORDER-1', stored[0]?.replace('-4000-', '-400-') ?? '', '%E0%A4%A', '%00', 'a%2Fb', '..%2F..'];
  it.each(['GET', 'DELETE'].flatMap((method) => ids.map((id) => ({ method, id }))))(
    'for $method with the id $id',
    async ({ method, id }) => {
      expect(await api.call(method, `/orders/${id}`)).toMatchObject({
        status: 400,
        body: { errors: [expect.objectContaining({ parameter: 'id' })] },
      });
    },
  );
});

describe('what is told is in words for people', () => {
  it.each([
    ['GET', '/orders/abc', 'id must be a UUID'],
    ['GET', '/orders/00000000-0000-4000-8000-00000000000A', 'id must be a UUID in lower case'],
    ['GET', `/orders?customer_id=${customer_id}&foo=1`, 'foo is not a known parameter'],
    ['GET', '/orders?customerId=CUST-1001', 'customerId is not a known parameter'],
    ['GET', '/orders?customer_id=A&customer_id=B', 'customer_id must be given once'],
    ['GET', `/orders?customer_id=${customer_id}&limit=1&limit=2`, 'limit must be given once'],
    ['GET', `/orders?customer_id=${customer_id}&foo=1&foo=2`, 'foo is not a known parameter'],
    ['GET', '/orders?customer_id=%zz', 'customer_id is not well percent-encoded'],
    [
      'GET',
      `/orders?customer_id=${customer_id}&start_date=x`,
      'start_date must be an RFC 3339 date-time or a date',
    ],
  ])('%s %s: %s', async (method, path, detail) => {
    expect((await api.call(method, path)).body).toMatchObject({ status: 400, detail });
  });

  it.each([
    ['a key with a blank', 'a b', 'Idempotency-Key must have visible ASCII characters only'],
    ['an empty key', '', 'Idempotency-Key must not be empty'],
    ['a key that is too long', 'k'.repeat(256), 'Idempotency-Key must have at most 255 characters'],
  ])('%s', async (_what, key, detail) => {
    const answer = await api.call('POST', '/orders', { body: order, headers: { 'Idempotency-Key': key } });
    expect(answer.body).toMatchObject({ status: 400, detail });
  });

  it('a misspelt field is told before the one that is missing for it', async () => {
    const misspelt = { ...order, items: [{ sku: 'SKU-1001', qty: 1 }] };
    const { body } = await api.call('POST', '/orders', { body: misspelt });
    expect(body).toMatchObject({ detail: 'items/0/qty is not a known field' });
  });

  it('what is not well encoded is not told to whom has no key', async () => {
    expect((await api.call('GET', '/orders?customer_id=%zz', { key: null })).status).toBe(401);
  });
});

it('no refusal created, changed or removed an order', async () => {
  expect(await api.storedIds()).toEqual(stored);
  expect(api.happened.map(({ happening }) => happening)).not.toContain('order_created');
});
