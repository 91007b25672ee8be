import { describe, expect, it } from 'vitest';
import { mergedLines } from '../../src/domain/merged-lines.ts';
import { newOrderSchema, numberAt } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';

const items = ['properties', 'items'];
const quantity = [...items, 'items', 'properties', 'quantity'];
const lines = fc.array(
  fc.record({
    sku: fc.oneof(fc.constantFrom('A', 'B', 'C', '__proto__', '10', '9'), fc.string({ minLength: 1 })),
    quantity: fc.integer({
      min: numberAt(newOrderSchema, ...quantity, 'minimum'),
      max: numberAt(newOrderSchema, ...quantity, 'maximum'),
    }),
  }),
  { minLength: 1, maxLength: numberAt(newOrderSchema, ...items, 'maxItems') },
);

describe('merging the lines of an order', () => {
  it('adds up the lines of one sku, where the sku first appears', () => {
    const given = [
      { sku: 'B', quantity: 1 },
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 3 },
    ];
    expect(mergedLines(given)).toEqual([
      { sku: 'B', quantity: 4 },
      { sku: 'A', quantity: 2 },
    ]);
  });

  it('passes on sku and quantity only, since nothing else is inventory’s business', () => {
    const priced = [{ sku: 'A', quantity: 1, price: 9.99, name: 'Coffee mug' }];
    expect(mergedLines(priced)).toEqual([{ sku: 'A', quantity: 1 }]);
  });

  it('keeps the quantity of each sku', () => {
    fc.assert(
      fc.property(lines, (given) => {
        for (const { sku, quantity: merged } of mergedLines(given)) {
          const ofSku = given.filter((line) => line.sku === sku);
          expect(merged).toBe(ofSku.reduce((sum, line) => sum + line.quantity, 0));
        }
      }),
    );
  });

  it('names each sku once, in the order of first appearance', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const skus = given.map(({ sku }) => sku);
        const firsts = skus.filter((sku, index) => skus.indexOf(sku) === index);
        expect(mergedLines(given).map(({ sku }) => sku)).toEqual(firsts);
      }),
    );
  });
});
