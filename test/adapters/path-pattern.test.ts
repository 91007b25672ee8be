import { expect, it } from 'vitest';
import { pathPattern } from '../../src/adapters/path-pattern.ts';

it.each([
  ['/orders', '/orders', {}],
  ['/orders', '/orders/', {}],
  ['/orders', '/orders/a', undefined],
  ['/orders', '/my/orders', undefined],
  ['/orders/{id}', '/orders/a', { id: 'a' }],
  ['/orders/{id}', '/orders/a%2Fb', { id: 'a%2Fb' }],
  ['/orders/{id}', '/orders/', undefined],
  ['/orders/{id}', '/orders/a/b', undefined],
  ['/orders/{id}/lines/{line_no}', '/orders/a/lines/7', { id: 'a', line_no: '7' }],
  ['/orders.csv', '/orders.csv', {}],
  ['/orders.csv', '/ordersXcsv', undefined],
])('%s and %s: %o', (template, path, found) => {
  const match = pathPattern(template).exec(path);
  expect(match ? { ...match.groups } : undefined).toEqual(found);
});

it('a name that no group can have is refused, not passed over', () => {
  expect(() => pathPattern('/orders/{order-id}')).toThrow(SyntaxError);
});
