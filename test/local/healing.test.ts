import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';

const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const faultSwitch = '/_local/faults/inventory-queue';

let api: Api;

beforeAll(async () => {
  api = await startStack();
});

afterAll(() => api.stop());

const turn = (method: 'PUT' | 'DELETE') => fetch(`${api.url}${faultSwitch}`, { method });

it('while the inventory queue refuses, orders are accepted; when it heals, the sweeper makes all final', async () => {
  await turn('PUT');
  const ids = await Promise.all(Array.from({ length: 20 }, () => api.place(order)));
  expect(api.happened.filter(({ happening }) => happening === 'reservation_request_failed')).toHaveLength(20);
  await turn('DELETE');
  const found = await Promise.all(ids.map((id) => api.finalOrder(id)));
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['CONFIRMED']));
  expect(api.happened.filter(({ happening }) => happening === 'order_swept').length).toBeGreaterThanOrEqual(
    20,
  );
});
