import { expect, it } from 'vitest';
import { publicPath } from '../../src/adapters/public-path.ts';
import { gatewayEvent } from '../support/gateway-event.ts';

it.each([
  ['a stage', '/orders', '/prod/orders', '/prod/orders/1'],
  ['a stage named like a resource', '/orders', '/orders/orders', '/orders/orders/1'],
  ['a custom domain without a base path', '/orders', '/orders', '/orders/1'],
  ['a base path', '/orders', '/shop/orders', '/shop/orders/1'],
  ['a base path of several segments', '/orders', '/shop/v1/orders', '/shop/v1/orders/1'],
  ['a trailing slash', '/orders', '/prod/orders/', '/prod/orders/1'],
  ['an item', '/orders/{id}', '/prod/orders/2', '/prod/orders/1'],
])('a path of ours behind %s: %s called as %s', (_what, resource, path, reached) => {
  const event = gatewayEvent({ resource });
  const called = { ...event, requestContext: { ...event.requestContext, path } };
  expect(publicPath('/orders/1', called)).toBe(reached);
});
