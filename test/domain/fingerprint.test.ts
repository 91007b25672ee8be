import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/contract/is-object.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { fc } from '../support/fast-check.ts';

const json = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));

describe('the fingerprint of a request', () => {
  it('does not depend on white space', () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 1, max: 8 }), (value, indent) => {
        expect(fingerprint(JSON.parse(JSON.stringify(value, null, indent)))).toBe(fingerprint(value));
      }),
    );
  });

  it('does not depend on the order of keys, at any depth', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(fingerprint(withKeysReversed(value))).toBe(fingerprint(value));
      }),
    );
  });

  it('differs for any two values that differ', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        fc.pre(!isDeepStrictEqual(withoutMinusZero(one), withoutMinusZero(other)));
        expect(fingerprint(one)).not.toBe(fingerprint(other));
      }),
    );
  });

  const order = {
    customer_id: 'C',
    items: [
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 2 },
    ],
  };
  it.each([
    ['another customer', { ...order, customer_id: 'c' }],
    [
      'a changed quantity',
      {
        ...order,
        items: [
          { sku: 'A', quantity: 2 },
          { sku: 'B', quantity: 2 },
        ],
      },
    ],
    ['lines in another order', { ...order, items: order.items.toReversed() }],
    ['a line more', { ...order, items: [...order.items, { sku: 'C', quantity: 1 }] }],
    ['a line less', { ...order, items: order.items.slice(0, 1) }],
    ['a price of nothing', { ...order, items: [{ sku: 'A', quantity: 1, price: 0 }, order.items[1]] }],
    ['an object for an array', { ...order, items: { ...order.items } }],
    ['a text for a number', { ...order, items: [{ sku: 'A', quantity: '1' }, order.items[1]] }],
    [
      'values that changed places',
      {
        ...order,
        items: [
          { sku: 'B', quantity: 1 },
          { sku: 'A', quantity: 2 },
        ],
      },
    ],
  ])('differs for %s', (_what, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint(order));
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, withKeysReversed(part)] as const);
  return Object.fromEntries(entries.toReversed());
}

/** JSON.parse reads `-0`, which JSON.stringify writes as `0`: to JSON they are one number. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
