import { expect, it } from 'vitest';
import { deliveryId, newDelivery } from '../../src/domain/delivery.ts';
import { fc } from '../support/fast-check.ts';

const at = '2026-01-02T03:04:06.120Z';
const order = { id: '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f', created_at: '2026-01-02T03:04:05.678Z' };

it('a delivery starts pending, for its order', () => {
  expect(newDelivery(order, at)).toEqual({
    id: deliveryId(order),
    order_id: order.id,
    status: 'PENDING',
    created_at: at,
    updated_at: at,
  });
});

it('an order has the same delivery however often it is asked for', () => {
  expect(newDelivery(order, '2027-01-01T00:00:00.000Z').id).toBe(newDelivery(order, at).id);
});

it('two orders never share a delivery, not even one that took up the id of a deleted one', () => {
  const identity = fc.record({ id: fc.uuid(), created_at: fc.constantFrom(at, order.created_at) });
  fc.assert(
    fc.property(identity, identity, (one, other) => {
      const isSame = one.id === other.id && one.created_at === other.created_at;
      expect(deliveryId(one) === deliveryId(other)).toBe(isSame);
    }),
  );
  expect(deliveryId({ ...order, created_at: at })).not.toBe(deliveryId(order));
});
