import { describe, expectTypeOf, it } from 'vitest';
import type { operations } from '../../generated/openapi.ts';
import type { NewOrder, Order, ProblemType } from '../../generated/schemas.ts';
import type { OmsClient } from '../../src/sdk/oms-client.ts';
import type { OmsConnectionError } from '../../src/sdk/oms-connection-error.ts';
import type { OmsProblem } from '../../src/sdk/oms-problem.ts';
import type { OmsTimeoutError } from '../../src/sdk/oms-timeout-error.ts';
import type { OperationMethods } from '../../src/sdk/operation-methods.ts';

declare const oms: OmsClient;
declare const order: NewOrder;

describe('the client', () => {
  it('has a method for each operation of the contract', () => {
    const { getOrder: _missing, ...others } = oms;
    // @ts-expect-error -- getOrder has no method
    others satisfies OperationMethods;
    expectTypeOf<keyof operations>().toExtend<keyof OmsClient>();
  });

  it('resolves to what the contract says that a success carries', () => {
    expectTypeOf(oms.getOrder).returns.resolves.toEqualTypeOf<
      operations['getOrder']['responses'][200]['content']['application/json']
    >();
    expectTypeOf(oms.deleteOrder).returns.resolves.toEqualTypeOf<void>();
    // @ts-expect-error -- an order is not what a create answers
    ({ ...oms, createOrder: oms.getOrder }) satisfies OperationMethods;
  });

  it('takes no order that has not what the contract requires', () => {
    expectTypeOf(oms.createOrder).parameter(0).toEqualTypeOf<NewOrder>();
    // @ts-expect-error -- an order has lines
    void oms.createOrder({ customer_id: 'CUST-1001' });
    // @ts-expect-error -- currency is not in the contract
    void oms.createOrder({ ...order, currency: 'EUR' });
    // @ts-expect-error -- SHIPPED is no status
    void oms.listOrders({ customer_id: 'CUST-1001', status: 'SHIPPED' });
  });

  it('iterates over orders and takes no token to begin with', () => {
    expectTypeOf(oms.iterateOrders).returns.toEqualTypeOf<AsyncGenerator<Order, void, undefined>>();
    // @ts-expect-error -- the iterator turns the pages
    oms.iterateOrders({ customer_id: 'CUST-1001', next_token: 'x' });
  });

  it('knows that an order with an outcome is not pending', () => {
    expectTypeOf(oms.waitForOutcome)
      .returns.resolves.toHaveProperty('status')
      .toEqualTypeOf<'CONFIRMED' | 'CANCELLED'>();
  });
});

describe('an error of a create', () => {
  it('has the key that its order can be created with again', () => {
    const again = (error: OmsProblem | OmsTimeoutError | OmsConnectionError) =>
      oms.createOrder(order, { idempotencyKey: error.idempotencyKey });
    expectTypeOf(again).parameter(0).toHaveProperty('idempotencyKey').toEqualTypeOf<string | undefined>();
  });
});

describe('the type of a problem', () => {
  it('is one of the contract’s, about:blank or another', () => {
    expectTypeOf<OmsProblem['type']>().toEqualTypeOf<ProblemType | 'about:blank'>();
    expectTypeOf<'urn:oms:problem:not-found'>().toExtend<ProblemType>();
  });
});
