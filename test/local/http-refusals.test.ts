import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Call, startStack } from '../support/api.ts';
import { contract } from '../support/openapi.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack();
});
afterAll(() => api.stop());

const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const unknownId = '/orders/00000000-0000-4000-8000-000000000000';
const problem = (kind: string) => `urn:oms:problem:${kind}`;

describe('a problem of its own kind', () => {
  const cases: [string, [string, string, Call?], number, string][] = [
    [
      'an unknown customer',
      ['POST', '/orders', { body: { ...order, customer_id: 'CUST-0' } }],
      400,
      'unknown-customer',
    ],
    [
      'another media type',
      ['POST', '/orders', { body: order, headers: { 'content-type': 'text/plain' } }],
      415,
      'unsupported-media-type',
    ],
    [
      'no media type',
      ['POST', '/orders', { body: order, headers: { 'content-type': '' } }],
      415,
      'unsupported-media-type',
    ],
    [
      'a form',
      ['POST', '/orders', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      415,
      'unsupported-media-type',
    ],
    ['half a MiB', ['POST', '/orders', { body: `"${'x'.repeat(512 * 1024)}"` }], 413, 'payload-too-large'],
    [
      'more than the gateway takes',
      ['POST', '/orders', { body: `"${'x'.repeat(10 * 1024 * 1024)}"` }],
      413,
      'payload-too-large',
    ],
    ['an unknown path', ['GET', '/nothing'], 404, 'not-found'],
    ['a path below an order', ['GET', `${unknownId}/nothing`], 404, 'not-found'],
    ['a path with no segments', ['GET', '//'], 404, 'not-found'],
    ['an order that is not there', ['GET', unknownId], 404, 'not-found'],
    ['an order that is not there, to delete', ['DELETE', unknownId], 404, 'not-found'],
    ['no key', ['GET', '/orders', { key: null }], 401, 'unauthorized'],
    ['an empty key', ['GET', '/orders', { key: '' }], 401, 'unauthorized'],
    ['a wrong key', ['POST', '/orders', { key: 'oms_local_kez', body: order }], 401, 'unauthorized'],
    ['a wrong key with a wrong body', ['POST', '/orders', { key: 'wrong', body: '{' }], 401, 'unauthorized'],
    ['an endless key', ['GET', '/orders', { key: 'k'.repeat(5000) }], 401, 'unauthorized'],
  ];
  it.each(cases)('answers %s', async (_what, request, status, kind) => {
    expect(await api.call(...request)).toMatchObject({ status, body: { type: problem(kind), status } });
  });
});

it.each([{ key: null }, { key: 'wrong' }])('tells a caller with %o how to authenticate', async (call) => {
  const { headers } = await api.call('GET', '/orders', call);
  expect(headers.get('WWW-Authenticate')).toBe('ApiKey header="x-api-key"');
});

describe('a method that a path does not take', () => {
  const paths = Object.entries(contract.paths).map(([path, item]) => ({
    path,
    taken: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => item[method.toLowerCase()]),
  }));
  const refused = paths.flatMap(({ path, taken }) =>
    ['PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS']
      .filter((method) => !taken.includes(method))
      .map((method) => ({ method, path, allowed: taken.join(', ') })),
  );
  it.each(refused)('is told of those it does: $method $path', async ({ method, path, allowed }) => {
    const answer = await api.call(method, path.replace('{id}', '00000000-0000-4000-8000-000000000000'));
    expect(answer).toMatchObject({ status: 405, body: { type: problem('method-not-allowed') } });
    expect(answer.headers.get('Allow')).toBe(allowed);
  });
});

describe('a media type that says JSON is taken', () => {
  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'APPLICATION/JSON',
    'application/json ;x=y',
  ])('as %s', async (type) => {
    const answer = await api.call('POST', '/orders', { body: order, headers: { 'content-type': type } });
    expect(answer.status).toBe(201);
  });
});

it.each(['utf-16', 'ISO-8859-1', '"utf-16le"'])('a body that says it is %s is refused', async (charset) => {
  const headers = { 'content-type': `application/json; charset=${charset}` };
  const answer = await api.call('POST', '/orders', { body: order, headers });
  expect(answer).toMatchObject({
    status: 415,
    body: { type: problem('unsupported-media-type'), detail: 'its charset must be utf-8' },
  });
});

it.each(['gzip', 'identity'])(
  'a body that an operation does not take is passed over: %s',
  async (encoding) => {
    const given = { body: 'x'.repeat(600_000), headers: { 'content-encoding': encoding } };
    expect(await api.call('DELETE', unknownId, given)).toMatchObject({ status: 404 });
  },
);

it('a compressed body is refused for that', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const answer = await api.call('POST', '/orders', { body: order, headers });
  expect(answer).toMatchObject({
    status: 415,
    body: {
      type: problem('unsupported-media-type'),
      detail: 'the body must come without a Content-Encoding',
    },
  });
});

it('an Idempotency-Key that is sent twice is refused by its name', async () => {
  const answer = await api.call('POST', '/orders', { body: order, headers: { 'Idempotency-Key': 'k1, k2' } });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ parameter: 'Idempotency-Key' }] } });
});

it('a name that a caller made up is told to the caller, and not to the log', async () => {
  const name = 'jane.doe@example.com';
  const nested = { ...order, items: [{ ...order.items[0], [`a/${name}`]: 1 }] };
  const refused = [
    await api.call('POST', '/orders', { body: { ...order, [name]: 1 } }),
    await api.call('POST', '/orders', { body: nested }),
    await api.call('GET', `/orders?customer_id=CUST-1001&b/${name}=1`),
  ];
  for (const { status, text } of refused) {
    expect(status).toBe(400);
    expect(text).toContain('doe');
  }
  const logged = api.happened.filter(({ happening }) => happening === 'request_refused').slice(-3);
  expect(logged.map(({ facts }) => facts.detail)).toEqual([
    '* is not a known field',
    'items/0/* is not a known field',
    '* is not a known parameter',
  ]);
  expect(JSON.stringify(api.happened)).not.toContain('doe');
});

it('a refusal repeats what was sent only within the bounds of the contract', async () => {
  const huge = 'secret-'.repeat(5_000);
  const many = Array.from({ length: 100 }, (_, index) => [`${index}${huge}`, 1]);
  const unknown = await api.call('POST', '/orders', {
    body: { ...order, ...Object.fromEntries(many.slice(0, 10)) },
  });
  const wide = await api.call('POST', '/orders', {
    body: {
      ...order,
      items: [Object.fromEntries(many.map(([name], index) => [`${index}-${String(name).slice(0, 99)}`, 1]))],
    },
  });
  const value = await api.call('POST', '/orders', { body: { ...order, customer_id: huge } });
  // Each answer was held against the schema of Problem, with all of its bounds, when it came.
  expect([unknown.status, wide.status, value.status]).toEqual([400, 400, 400]);
  expect(value.text).not.toContain('secret');
  const longest = 20 * 3 * 256 + 2_000;
  expect(Math.max(unknown.text.length, wide.text.length)).toBeLessThan(longest);
});
