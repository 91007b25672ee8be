import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Happening } from '../../src/operations/ports.ts';
import { authorizer, type ComposedApi, proxyEvent, startApi } from '../support/composed-api.ts';
import { loseAnswer } from '../support/lost-answer.ts';

// The SDK sends a write again whose answer was lost, and the condition refuses what the first one did.

let api: ComposedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const keyed = () => ({ 'idempotency-key': randomUUID() });
const other = { ...authorizer, client_id: 'other', customer_id: 'CUST-1002' };

type Given = { headers?: Record<string, string>; caller?: object };

function call(
  method: string,
  path: string,
  { headers, caller = authorizer }: Given & { body?: string } = {},
) {
  const body = method === 'POST' ? JSON.stringify(order) : null;
  const event = proxyEvent(method, path, { body, caller });
  const handler = api.compose({ newId: () => randomUUID() });
  return api.answerTo({ ...event, headers: { ...event.headers, ...headers } }, handler);
}

async function place(headers: Record<string, string> = {}): Promise<string> {
  const { body } = await call('POST', '/orders', { headers });
  return (body as { order_id: string }).order_id;
}

async function losing<Result>(commandName: string, run: () => Promise<Result>): Promise<Result> {
  const wasLost = loseAnswer(api.dynamo, commandName);
  const result = await run().finally(() => expect(wasLost()).toBe(true));
  return result;
}

const told = (happening: Happening, id: string) =>
  api.happened.filter((one) => one.happening === happening && one.facts.order_id === id).length;

describe.each([
  ['without an Idempotency-Key', () => ({}), 'DeleteItem'],
  ['with one', keyed, 'UpdateItem'],
] as const)('the delete of an order %s', (_which, headers, write) => {
  it.each([
    ['any customer', authorizer],
    ['its customer', { ...authorizer, customer_id: order.customer_id }],
  ])('whose answer was lost is told as done to a key for %s', async (_whose, caller) => {
    const id = await place(headers());
    const { status } = await losing(write, () => call('DELETE', `/orders/${id}`, { caller }));
    expect([status, told('order_deleted', id)]).toEqual([204, 1]);
    expect(await call('GET', `/orders/${id}`)).toMatchObject({ status: 404 });
  });

  it('is refused to a key of another customer, whatever is lost, and the order stands', async () => {
    const id = await place(headers());
    const { status } = await losing(write, () => call('DELETE', `/orders/${id}`, { caller: other }));
    expect([status, told('order_deleted', id)]).toEqual([404, 0]);
    expect(await call('GET', `/orders/${id}`)).toMatchObject({ status: 200 });
  });

  it('finds nothing when another call was before it', async () => {
    const id = await place(headers());
    expect(await call('DELETE', `/orders/${id}`)).toMatchObject({ status: 204 });
    expect(await call('DELETE', `/orders/${id}`)).toMatchObject({ status: 404 });
    expect(told('order_deleted', id)).toBe(1);
  });
});

it('the delete of an order with a key finds nothing when another call was before it, whatever is lost', async () => {
  const id = await place(keyed());
  await call('DELETE', `/orders/${id}`);
  const { status } = await losing('UpdateItem', () => call('DELETE', `/orders/${id}`));
  expect([status, told('order_deleted', id)]).toEqual([404, 1]);
});

describe.each([
  ['without an Idempotency-Key', () => ({})],
  ['with one', keyed],
])('a create %s', (_which, headersOf) => {
  it('whose answer was lost is told as new, and only once', async () => {
    const headers = headersOf();
    const first = await losing('PutItem', () => call('POST', '/orders', { headers }));
    const { order_id: id } = first.body as { order_id: string };
    expect([first.status, first.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
    expect([told('order_created', id), told('order_replayed', id)]).toEqual([1, 0]);
    expect(told('reservation_requested', id)).toBe(1);
  });
});

it('a create that repeats an earlier one is told so, whatever is lost', async () => {
  const headers = keyed();
  const id = await place(headers);
  const again = await losing('PutItem', () => call('POST', '/orders', { headers }));
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true']);
  expect([told('order_created', id), told('order_replayed', id)]).toEqual([1, 1]);
});
