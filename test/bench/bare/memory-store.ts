import { randomUUID } from 'node:crypto';
import type { BareStore } from './bare-store.ts';

const order = {
  id: '00000000-0000-4000-8000-000000000001',
  customer_id: 'CUST-1001',
  items: [{ sku: 'SKU-1001', quantity: 2, price: 19.99 }],
  total: 39.98,
  status: 'CONFIRMED',
  created_at: '2026-01-02T03:04:05.678Z',
  updated_at: '2026-01-02T03:04:05.678Z',
};

/** A store that costs nothing. */
export const memoryStore: BareStore = {
  newId: randomUUID,
  hasCustomer: async () => true,
  put: async () => {},
  send: async () => {},
  get: async (id) => ({ ...order, id }),
  delete: async () => true,
  list: async (_customer, limit) => Array.from({ length: limit }, () => order),
};
