import { describe, expect, it } from 'vitest';
import { orderTotal } from '../../src/domain/order-total.ts';
import { newOrderSchema, numberAt } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';

const item = ['properties', 'items', 'items', 'properties'];
const most = numberAt(newOrderSchema, 'properties', 'items', 'maxItems');
const quantity = {
  min: numberAt(newOrderSchema, ...item, 'quantity', 'minimum'),
  max: numberAt(newOrderSchema, ...item, 'quantity', 'maximum'),
};
const cents = {
  min: Math.ceil(numberAt(newOrderSchema, ...item, 'price', 'minimum') * 100),
  max: Math.round(numberAt(newOrderSchema, ...item, 'price', 'maximum') * 100),
};

describe('the total of an order', () => {
  it.each([
    { items: [], total: 0 },
    { items: [{ sku: 'A', quantity: 7 }], total: 0 },
    { items: [{ sku: 'A', quantity: 7, price: 0 }], total: 0 },
    { items: [{ sku: 'A', quantity: 1, price: 0.01 }], total: 0.01 },
    { items: [{ sku: 'A', quantity: 1, price: 5 }], total: 5 },
    { items: [{ sku: 'A', quantity: 3, price: 1.1 }], total: 3.3 },
    { items: [{ sku: 'A', quantity: 100, price: 1.15 }], total: 115 },
    {
      items: [
        { sku: 'A', quantity: 3, price: 0.1 },
        { sku: 'B', quantity: 1, price: 0.2 },
      ],
      total: 0.5,
    },
    {
      items: [
        { sku: 'A', quantity: 2, price: 19.99 },
        { sku: 'B', quantity: 1 },
      ],
      total: 39.98,
    },
  ])('of $items is $total', ({ items, total }) => {
    expect(orderTotal(items)).toBe(total);
  });

  it('is the exact decimal sum, whatever the prices and quantities that the contract allows', () => {
    const line = fc.record({ quantity: fc.integer(quantity), cents: fc.option(fc.integer(cents)) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: most }), (lines) => {
        const items = lines.map((given) => ({
          sku: 'A',
          quantity: given.quantity,
          ...(given.cents !== null && { price: Number(decimal(BigInt(given.cents))) }),
        }));
        const sum = lines.reduce((all, given) => all + BigInt(given.cents ?? 0) * BigInt(given.quantity), 0n);
        expect(orderTotal(items)).toBe(Number(decimal(sum)));
      }),
    );
  });

  it('is exact for the largest order that the contract allows', () => {
    const price = Number(decimal(BigInt(cents.max)));
    const items = Array.from({ length: most }, () => ({ sku: 'A', quantity: quantity.max, price }));
    const sum = BigInt(cents.max) * BigInt(quantity.max) * BigInt(most);
    expect(orderTotal(items)).toBe(Number(decimal(sum)));
  });
});

function decimal(amount: bigint): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
