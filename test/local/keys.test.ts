import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOrder } from '../../src/domain/order.ts';
import { type Api, startStack } from '../support/api.ts';
import { contractOperations, exampleRequest } from '../support/openapi.ts';

type Operation = (typeof contractOperations)[number];

const own = 'CUST-1001';
const other = 'CUST-1002';
const id = '00000000-0000-4000-8000-000000000001';
const past = '2020-01-01T00:00:00.000Z';
const future = '2999-01-01T00:00:00.000Z';
const scopes = [...new Set(contractOperations.flatMap((operation) => operation.scopes))];

const issued = {
  'key-of-all-scopes': { scopes },
  'key-of-orders-read': { scopes: ['orders:read'] },
  'key-of-orders-write': { scopes: ['orders:write'] },
  'key-of-no-scope': { scopes: [] },
  'key-of-a-longer-scope': { scopes: scopes.map((scope) => `${scope}-not`) },
  'key-expired': { scopes, expires_at: past },
  'key-to-expire': { scopes, expires_at: future },
  'key-revoked': { scopes, revoked_at: past },
  'key-revoked-and-live': { scopes, expires_at: future, revoked_at: past },
  'key-bound-to-this-customer': { scopes, customer_id: own },
  'key-bound-to-another': { scopes, customer_id: other },
};

let api: Api;
beforeAll(async () => {
  api = await startStack({ apiKey: 'the-key-that-the-stack-started-with' });
  await Promise.all(
    Object.entries(issued).map(([key, record]) =>
      api.issueKey(key, { client_id: `client-of-${key}`, ...record }),
    ),
  );
});
afterAll(() => api.stop());

const allowed = ({ success }: Operation) => success;
const unknown = () => 401;
const withScopes =
  (...held: string[]) =>
  (operation: Operation) =>
    operation.scopes.every((scope) => held.includes(scope)) ? operation.success : 403;
/** An order that is named by its id is hidden from another customer's key; acting for that customer is forbidden. */
const ofAnother = ({ path }: Operation) => (path.includes('{id}') ? 404 : 403);

const kinds: [string, string | null, (operation: Operation) => number][] = [
  ['no key', null, unknown],
  ['an unknown key', 'key-nobody-issued', unknown],
  ['a key in another case', 'KEY-OF-ALL-SCOPES', unknown],
  ['a key with more behind it', 'key-of-all-scopes2', unknown],
  ['a key that was never the default', 'oms_local_key', unknown],
  ['an expired key', 'key-expired', unknown],
  ['a revoked key', 'key-revoked', unknown],
  ['a revoked key that would not have expired', 'key-revoked-and-live', unknown],
  ['a key that expires some day', 'key-to-expire', allowed],
  ['a key of all scopes', 'key-of-all-scopes', allowed],
  ['a key to read', 'key-of-orders-read', withScopes('orders:read')],
  ['a key to write', 'key-of-orders-write', withScopes('orders:write')],
  ['a key of no scope', 'key-of-no-scope', withScopes()],
  ['a key of scopes that only begin alike', 'key-of-a-longer-scope', withScopes()],
  ["the customer's own key", 'key-bound-to-this-customer', allowed],
  ["another customer's key", 'key-bound-to-another', ofAnother],
];

const cases = contractOperations.flatMap((operation) =>
  kinds.map(([kind, key, expected]) => ({
    name: operation.id,
    kind,
    key,
    operation,
    status: expected(operation),
  })),
);

describe.each(cases)('$name with $kind', ({ key, operation, status }) => {
  it(`answers ${status}${status >= 400 ? ' and does nothing' : ''}`, async () => {
    const request = { customer_id: own, items: [{ sku: 'SKU-1001', quantity: 1 }] };
    const order = newOrder({ id, request, fingerprint: '', created_at: '2026-01-02T03:04:05.678Z' });
    await api.storeOrder({ ...order, status: 'CONFIRMED' });
    const before = await api.storedIds();

    const { method, path, body } = exampleRequest(operation, { id, customer_id: own });
    const answer = await api.call(method, path, { key, body });

    expect(answer.status).toBe(status);
    if (status < 400) return;
    expect(await api.storedIds()).toEqual(before);
    // A request id is random, and may hold any digits.
    const told = answer.text.replace(answer.headers.get('X-Request-Id') ?? '', '');
    expect(told).not.toMatch(/key-|client-of|2020|2999/);
  });
});

it('a client with two live keys, as in a rotation, is one client: its retry with the new key is a retry', async () => {
  await api.issueKey('key-old', { client_id: 'rotating', scopes });
  await api.issueKey('key-new', { client_id: 'rotating', scopes });
  const order = { customer_id: own, items: [{ sku: 'SKU-1001', quantity: 1 }] };
  const headers = { 'Idempotency-Key': 'rotation-1' };
  const first = await api.place(order, { key: 'key-old', headers });
  expect(await api.place(order, { key: 'key-new', headers })).toBe(first);
  await api.issueKey('key-old', { client_id: 'rotating', scopes, revoked_at: past });
  expect(await api.call('GET', `/orders/${first}`, { key: 'key-old' })).toMatchObject({ status: 401 });
  expect(await api.call('GET', `/orders/${first}`, { key: 'key-new' })).toMatchObject({ status: 200 });
});

it('another customer’s order is refused in the very words of an order that is not there', async () => {
  const found = await api.call('GET', `/orders/${id}`, { key: 'key-bound-to-another' });
  const missing = await api.call('GET', `/orders/${id.replace('1', '9')}`, { key: 'key-bound-to-another' });
  const words = ({ body }: { body: unknown }) => ({ ...(body as object), request_id: '' });
  expect(words(found)).toEqual(words(missing));
});

it('nothing that was reported holds a key', () => {
  const told = inspect(api.happened, { depth: null, maxArrayLength: null, maxStringLength: null });
  expect(told).toContain('key_refused');
  // Clients are named after their keys here.
  const others = told.replaceAll('client-of-key-', '');
  for (const [, key] of kinds) if (key !== null) expect(others).not.toContain(key);
  expect(others).not.toContain('the-key-that-the-stack-started-with');
});
