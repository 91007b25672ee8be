import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, it } from 'vitest';
import { itemSize } from '../../src/model/item-size.ts';

// Counted by hand, by the rules of
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
it.each<[string, Record<string, unknown>, number]>([
  ['a text: its name and its bytes', { id: 'abc' }, 2 + 3],
  ['a text beyond ASCII: its bytes in UTF-8', { name: 'Tür' }, 4 + 4],
  ['a number: a byte, and one for each pair of figures', { total: 39.98 }, 5 + 1 + 2],
  ['a number whose pairs begin at the point', { total: 119.9 }, 5 + 1 + 3],
  ['a number below zero', { n: -2 }, 1 + 1 + 1 + 1],
  ['a number of three figures', { n: 999 }, 1 + 1 + 2],
  ['a number whose zeros are trimmed', { n: 100 }, 1 + 1 + 1],
  ['a zero', { n: 0 }, 1 + 1],
  ['a truth', { is: true }, 2 + 1],
  ['nothing', { is: null }, 2 + 1],
  ['an empty list', { items: [] }, 5 + 3],
  ['a list: three bytes, and one for each element', { items: ['ab', 'c'] }, 5 + 3 + (1 + 2) + (1 + 1)],
  ['a map: three bytes, and one for each of its fields', { m: { a: 'bc' } }, 1 + 3 + 1 + (1 + 2)],
  [
    'lines of an order',
    { items: [{ sku: 'SKU-1001', quantity: 2 }] },
    // The name, the list, its element, the map, its two fields, and what they hold.
    5 + 3 + 1 + 3 + 2 + (3 + 8) + (8 + 2),
  ],
])('%s', (_what, item, bytes) => {
  expect(itemSize(marshall(item))).toBe(bytes);
});

it('no item has no bytes, and a value of a kind that is not stored here is refused', () => {
  expect(itemSize(undefined)).toBe(0);
  expect(() => itemSize({ all: { SS: ['a'] } })).toThrow('SS');
});
