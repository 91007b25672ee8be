import { randomUUID } from 'node:crypto';
import type { Message } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IMS_InventoryQueue as isReserveInventory } from '../../generated/message-validators.js';
import { type Api, type Call, type NewOrder, startStack } from '../support/api.ts';
import { bound } from '../support/openapi.ts';
import type { Happened } from '../support/recorded-report.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack({ hasInventoryStandIn: false });
});
afterAll(() => api.stop());

const customer_id = 'CUST-1001';
const oneItem: NewOrder['items'] = [{ sku: 'SKU-1001', quantity: 1 }];

/** Places an order and takes what it sends off the inventory service's queue. */
async function sent(items: NewOrder['items'], options: Call = {}) {
  const id = await api.place({ customer_id, items }, options);
  const isRefusal = ({ happening, facts }: Happened) =>
    happening === 'reservation_request_failed' && facts.order_id === id;
  expect(api.happened.find(isRefusal)).toBeUndefined();
  // Orders that stay pending are asked for again and again, so theirs may lie in between.
  const wanted = ({ Body }: Message) => Body?.includes(id) ?? false;
  const [message] = await api.receive(api.queues.inventory, 1, { wanted });
  const body: unknown = JSON.parse(message?.Body ?? '');
  const attribute = message?.MessageAttributes?.traceparent;
  return { id, body, text: message?.Body ?? '', attribute, traceparent: attribute?.StringValue ?? '' };
}

it('a reservation request has the fields of the contract and no others', async () => {
  const items = [{ sku: 'SKU-1001', quantity: 2, price: 19.99, name: 'Coffee mug' }];
  const { id, body } = await sent(items);
  expect(isReserveInventory(body)).toBe(true);
  expect(body).toEqual({
    type: 'ReserveInventory',
    order_id: id,
    customer_id,
    items: [{ sku: 'SKU-1001', quantity: 2 }],
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
});

it('a reservation request names each sku once, with the pieces of all its lines', async () => {
  const lines = [
    { sku: 'A', quantity: 1, price: 1 },
    { sku: 'B', quantity: 2 },
    { sku: 'A', quantity: 3, price: 2 },
    { sku: 'a', quantity: 4 },
  ];
  const { body } = await sent(lines);
  expect(body).toMatchObject({
    items: [
      { sku: 'A', quantity: 4 },
      { sku: 'B', quantity: 2 },
      { sku: 'a', quantity: 4 },
    ],
  });
});

it('the largest order that the contract allows makes a request that its own contract allows', async () => {
  const maxItems = bound('NewOrder', 'maxItems', 'items');
  const quantity = bound('OrderItem', 'maximum', 'quantity');
  const sku = '☃'.repeat(bound('OrderItem', 'maxLength', 'sku'));
  const { body } = await sent(Array.from({ length: maxItems }, () => ({ sku, quantity })));
  expect(body).toMatchObject({ items: [{ sku, quantity: quantity * maxItems }] });
  expect(isReserveInventory(body)).toBe(true);
});

it.each([
  ['a noncharacter', 'SKU-\ufffe'],
  ['the other noncharacter', 'SKU-\uffff'],
  ['control characters', 'SKU-\u0000\u0001\u0007\u001f\u007f\u0085'],
  ['line separators', 'SKU-\r\n\u2028\u2029'],
  ['JSON and XML of its own', '"}],&lt;<![CDATA[\\u0000'],
  ['characters beyond the first plane', 'SKU-𝄞👩‍🚀'],
])('a sku with %s reaches the inventory service as it is', async (_what, sku) => {
  const { id, body, text } = await sent([{ sku, quantity: 1 }]);
  expect(body).toMatchObject({ order_id: id, items: [{ sku, quantity: 1 }] });
  // What SQS takes.
  expect(text).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
});

it("a reservation request carries the caller's trace on, under a span of its own", async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const { attribute, ...request } = await sent(oneItem, { headers: { traceparent } });
  expect(attribute?.DataType).toBe('String');
  expect(request.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  expect(request.traceparent).not.toContain('00f067aa0ba902b7');
  expect(request.body).not.toHaveProperty('traceparent');
});

it.each([
  ['none', {}],
  ['no trace context', { traceparent: 'hello' }],
  ['a forbidden one', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
])('a reservation request starts a trace when the caller sends %s', async (_what, headers) => {
  const { traceparent } = await sent(oneItem, { headers });
  expect(traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/);
});

it('a create that is repeated while its order is pending asks for the stock again', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const first = await sent(oneItem, { headers });
  const second = await sent(oneItem, { headers });
  expect(second.id).toBe(first.id);
  expect(second.body).toMatchObject({ order_id: first.id, items: [{ sku: 'SKU-1001', quantity: 1 }] });
  // And by the create itself, not by the sweeper some seconds later.
  expect(requestedFor(first.id)).toHaveLength(2);
});

it('a create that is repeated after the verdict does not', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const { id } = await sent(oneItem, { headers });
  await api.send(api.queues.orderEvents, JSON.stringify({ type: 'InventoryReserved', order_id: id }));
  await api.finalOrder(id);
  expect(await api.place({ customer_id, items: oneItem }, { headers })).toBe(id);
  expect(requestedFor(id)).toHaveLength(1);
});

const requestedFor = (id: string) =>
  api.happened.filter(
    ({ happening, facts }) => happening === 'reservation_requested' && facts.order_id === id,
  );
