import { describe, expectTypeOf, it } from 'vitest';
import type { components } from '../../generated/openapi.ts';
import type {
  OperationHandler,
  OperationHandlers,
  OperationRequest,
  OperationResponse,
} from '../../src/contract/operation-handler.ts';

type Schemas = components['schemas'];

declare const handlers: OperationHandlers;
declare const order: Schemas['Order'];
declare const problem: Schemas['Problem'];

describe('the handlers of the operations', () => {
  it('have none missing', () => {
    const { getOrder: _missing, ...others } = handlers;
    // @ts-expect-error -- getOrder has no handler
    others satisfies OperationHandlers;
  });

  it('have none besides', () => {
    // @ts-expect-error -- the contract has no cancelOrder
    ({ ...handlers, cancelOrder: handlers.deleteOrder }) satisfies OperationHandlers;
  });

  it('are not taken for one another', () => {
    // @ts-expect-error -- an order is not a page of orders
    ({ ...handlers, listOrders: handlers.getOrder }) satisfies OperationHandlers;
  });

  it('answer no status that is not declared', () => {
    // @ts-expect-error -- deleteOrder declares 204, not 200
    (async () => ({ status: 200 })) satisfies OperationHandler<'deleteOrder'>;
  });

  it('answer no problem, which is to be thrown', () => {
    // @ts-expect-error -- 404 is a declared status, but a problem
    (async () => ({ status: 404, body: problem })) satisfies OperationHandler<'getOrder'>;
  });

  it('answer no other body than the declared one', () => {
    (async () => ({ status: 200, body: order })) satisfies OperationHandler<'getOrder'>;
    // @ts-expect-error -- an order has more than an id
    (async () => ({ status: 200, body: { id: order.id } })) satisfies OperationHandler<'getOrder'>;
    // @ts-expect-error -- SHIPPED is no status of an order
    (async () => ({
      status: 200,
      body: { ...order, status: 'SHIPPED' },
    })) satisfies OperationHandler<'getOrder'>;
    // @ts-expect-error -- a body is missing
    (async () => ({ status: 200 })) satisfies OperationHandler<'getOrder'>;
    // @ts-expect-error -- a 204 has no body
    (async () => ({ status: 204, body: {} })) satisfies OperationHandler<'deleteOrder'>;
  });
});

describe('the response of an operation', () => {
  const accepted = { status: 201, body: { order_id: order.id } } as const;

  it('has the declared headers', () => {
    const headers = { Location: `/orders/${order.id}`, 'Idempotency-Replayed': 'true' } as const;
    ({ ...accepted, headers }) satisfies OperationResponse<'createOrder'>;
  });

  it('has the headers that the contract requires', () => {
    // @ts-expect-error -- a 201 without Location
    accepted satisfies OperationResponse<'createOrder'>;
  });

  it('has no header that is not declared', () => {
    const Location = `/orders/${order.id}`;
    // @ts-expect-error -- the contract has no X-Shard
    ({ ...accepted, headers: { Location, 'X-Shard': '7' } }) satisfies OperationResponse<'createOrder'>;
    // @ts-expect-error -- the router adds X-Request-Id
    ({ ...accepted, headers: { Location, 'X-Request-Id': '7' } }) satisfies OperationResponse<'createOrder'>;
    // @ts-expect-error -- a page of orders has no Location
    ({ status: 200, headers: { Location }, body: { orders: [] } }) satisfies OperationResponse<'listOrders'>;
    // @ts-expect-error -- nor has the end of an order
    ({ status: 204, headers: { Location } }) satisfies OperationResponse<'deleteOrder'>;
  });

  it('has no header of another value than the declared ones', () => {
    const headers = { Location: `/orders/${order.id}`, 'Idempotency-Replayed': 'yes' } as const;
    // @ts-expect-error -- Idempotency-Replayed is `true` or left out
    ({ ...accepted, headers }) satisfies OperationResponse<'createOrder'>;
  });

  it('is one of a declared status', () => {
    expectTypeOf<OperationResponse<'createOrder'>['status']>().toEqualTypeOf<201>();
    expectTypeOf<OperationResponse<'listOrders'>['status']>().toEqualTypeOf<200>();
    expectTypeOf<OperationResponse<'getOrder'>['status']>().toEqualTypeOf<200>();
    expectTypeOf<OperationResponse<'deleteOrder'>['status']>().toEqualTypeOf<204>();
  });
});

describe('the request of an operation', () => {
  it('has a default filled in and nothing else that was not given', () => {
    type Query = OperationRequest<'listOrders'>['query'];
    expectTypeOf<Query['limit']>().toEqualTypeOf<number>();
    expectTypeOf<Query['customer_id']>().toEqualTypeOf<string>();
    expectTypeOf<Query['status']>().toEqualTypeOf<Schemas['OrderStatus'] | undefined>();
    expectTypeOf<Query['next_token']>().toEqualTypeOf<string | undefined>();
  });

  it('has no parameter that is not declared', () => {
    // @ts-expect-error -- listOrders has no parameter `offset`
    type _Offset = OperationRequest<'listOrders'>['query']['offset'];
    // @ts-expect-error -- createOrder has no query
    type _Limit = OperationRequest<'createOrder'>['query']['limit'];
    // @ts-expect-error -- listOrders has no path parameter
    type _Id = OperationRequest<'listOrders'>['path']['id'];
  });

  it('has its path parameters', () => {
    expectTypeOf<OperationRequest<'getOrder'>['path']['id']>().toEqualTypeOf<string>();
    expectTypeOf<OperationRequest<'deleteOrder'>['path']['id']>().toEqualTypeOf<string>();
  });

  it('has its headers under lower-case names', () => {
    type Header = OperationRequest<'createOrder'>['header'];
    expectTypeOf<Header['idempotency-key']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Header['traceparent']>().toEqualTypeOf<string | undefined>();
    // @ts-expect-error -- the name as the contract writes it never arrives
    type _AsWritten = Header['Idempotency-Key'];
  });

  it('has the declared body, or none', () => {
    expectTypeOf<OperationRequest<'createOrder'>['body']>().toEqualTypeOf<Schemas['NewOrder']>();
    expectTypeOf<OperationRequest<'listOrders'>['body']>().toEqualTypeOf<undefined>();
  });
});
