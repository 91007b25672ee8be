import { expect, it } from 'vitest';
import { newOrder } from '../../src/domain/order.ts';

it('makes a new order pending, with its total, and as old as its last change', () => {
  const items = [
    { sku: 'SKU-1001', quantity: 2, price: 19.99, name: 'Coffee mug' },
    { sku: 'SKU-1002', quantity: 1 },
  ];
  const at = '2026-01-02T03:04:05.678Z';
  expect(
    newOrder({
      id: '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f',
      request: { customer_id: 'CUST-1001', items },
      fingerprint: 'print',
      created_at: at,
    }),
  ).toEqual({
    id: '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f',
    customer_id: 'CUST-1001',
    items,
    total: 39.98,
    status: 'PENDING_INVENTORY',
    created_at: at,
    updated_at: at,
    fingerprint: 'print',
  });
});
