import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ComposedApi, proxyEvent, startApi } from '../support/composed-api.ts';

let api: ComposedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const minute = 60_000;
const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };

const requestsFor = (id: string) =>
  api.happened.filter(
    ({ happening, facts }) => happening === 'reservation_requested' && facts.order_id === id,
  ).length;

// By an hour the inventory service may have forgotten the order, and would take its stock twice.
it.each([
  [54, 2],
  [55, 1],
  [56, 1],
])('a pending order that is created again after %i minutes was asked for %i times', async (age, asked) => {
  const first = Date.now();
  const at = (moment: number) => api.compose({ newId: () => randomUUID(), now: () => new Date(moment) });
  const event = proxyEvent('POST', '/orders', {
    body: JSON.stringify(order),
    headers: { 'content-type': 'application/json', 'Idempotency-Key': `after-${age}` },
  });
  const { order_id: id } = (await api.answerTo(event, at(first))).body as { order_id: string };
  const again = await api.answerTo(event, at(first + age * minute));
  expect(again).toMatchObject({ status: 201, body: { order_id: id } });
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  expect(await api.answerTo(proxyEvent('GET', `/orders/${id}`))).toMatchObject({
    body: { status: 'PENDING_INVENTORY' },
  });
  expect(requestsFor(id)).toBe(asked);
});
