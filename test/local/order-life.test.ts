import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack();
});
afterAll(() => api.stop());

const customer_id = 'CUST-1001';

describe('an order whose stock is there', () => {
  it('is accepted, then confirmed, and shown as it was placed with its exact total', async () => {
    const items = [
      { sku: 'SKU-1001', quantity: 3, price: 1.1, name: 'Button' },
      { sku: 'SKU-1001', quantity: 1, price: 0.2 },
      { sku: 'SKU-1002', quantity: 2 },
    ];
    const accepted = await api.call('POST', '/orders', { body: { customer_id, items } });
    const { order_id } = accepted.body as { order_id: string };
    expect(accepted.status).toBe(201);
    expect(accepted.body).toEqual({ order_id });
    const location = new URL(String(accepted.headers.get('Location')), `${api.url}/orders`);
    expect(location.href).toBe(`${api.url}/orders/${order_id}`);
    expect(await api.call('GET', location.pathname)).toMatchObject({ status: 200, body: { id: order_id } });
    expect(accepted.headers.get('Idempotency-Replayed')).toBeNull();

    const order = await api.finalOrder(order_id);
    expect(order).toEqual({
      id: order_id,
      customer_id,
      items,
      total: 3.5,
      status: 'CONFIRMED',
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(order.updated_at > order.created_at).toBe(true);
  });

  it('stands in the list of its customer and of no other', async () => {
    const id = await api.place({ customer_id, items: [{ sku: 'SKU-1001', quantity: 1 }] });
    const order = await api.finalOrder(id);
    const own = await api.call('GET', `/orders?customer_id=${customer_id}&limit=1`);
    const others = await api.call('GET', '/orders?customer_id=CUST-1002&limit=100');
    expect(own.body).toMatchObject({ orders: [order] });
    expect(others.text).not.toContain(id);
  });
});

describe('an order whose stock is not there', () => {
  it.each([
    ['is sold out', [{ sku: 'SKU-SOLD-OUT', quantity: 1 }]],
    ['is not known', [{ sku: 'SKU-NEVER-HEARD-OF', quantity: 1 }]],
    [
      'is short by one piece',
      [
        { sku: 'SKU-1001', quantity: 1 },
        { sku: 'SKU-SOLD-OUT', quantity: 1 },
      ],
    ],
  ])('is cancelled, with the reason, when its sku %s', async (_why, items) => {
    const id = await api.place({ customer_id, items });
    expect(await api.finalOrder(id)).toMatchObject({
      items,
      total: 0,
      status: 'CANCELLED',
      status_reason: 'Insufficient inventory',
    });
  });
});

describe('a deleted order', () => {
  it.each([
    ['CONFIRMED', 'SKU-1001'],
    ['CANCELLED', 'SKU-SOLD-OUT'],
  ])('that was %s is gone for every reader', async (status, sku) => {
    const id = await api.place({ customer_id, items: [{ sku, quantity: 1 }] });
    expect(await api.finalOrder(id)).toMatchObject({ status });

    const deleted = await api.call('DELETE', `/orders/${id}`);
    expect(deleted).toMatchObject({ status: 204, text: '' });
    expect(await api.call('GET', `/orders/${id}`)).toMatchObject({ status: 404 });
    expect(await api.call('DELETE', `/orders/${id}`)).toMatchObject({ status: 404 });
    expect((await api.call('GET', `/orders?customer_id=${customer_id}`)).text).not.toContain(id);
    expect(await api.storedOrder(id)).toBeUndefined();
  });
});

it('every one of 400 orders, placed 16 at a time, is accepted and becomes final', async () => {
  const skus = ['SKU-1001', 'SKU-1002', 'SKU-SOLD-OUT'];
  const waiting = Array.from({ length: 400 }, (_, index) => skus[index % skus.length] ?? '');
  const placed: { id: string; sku: string }[] = [];
  const worker = async () => {
    for (let sku = waiting.pop(); sku !== undefined; sku = waiting.pop()) {
      placed.push({ id: await api.place({ customer_id: 'CUST-1002', items: [{ sku, quantity: 1 }] }), sku });
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  expect(new Set(placed.map(({ id }) => id)).size).toBe(400);

  const orders = await Promise.all(placed.map(({ id }) => api.finalOrder(id)));
  expect(orders.map(({ status }) => status)).toEqual(
    placed.map(({ sku }) => (sku === 'SKU-SOLD-OUT' ? 'CANCELLED' : 'CONFIRMED')),
  );
});
