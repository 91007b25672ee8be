import type { OperationHandler, OperationResponse } from '../contract/operation-handler.ts';
import { dateRange } from '../domain/date-range.ts';
import { pagePosition, pageToken } from '../domain/page-token.ts';
import { mayActFor } from './may-act-for.ts';
import { orderOnTheWire } from './order-on-the-wire.ts';
import type { OrderTable } from './ports.ts';

/** A page of a customer's orders, newest first (specification, "List Orders"). */
export function buildListOrders({ orders }: { orders: OrderTable }): OperationHandler<'listOrders'> {
  return async ({ query, caller }) => {
    const { customer_id, status, start_date, end_date, limit, next_token } = query;
    mayActFor(caller, customer_id);
    const filters = { customer_id, status, ...dateRange(start_date, end_date) };
    const after = next_token === undefined ? undefined : pagePosition(next_token, filters);
    // Both ends lie between the same two milliseconds, and the store refuses such a range.
    if (filters.from > filters.to) return { status: 200, body: { orders: [] } };
    const page = await orders.list({ ...filters, limit, after });
    return {
      status: 200,
      body: {
        orders: page.orders.map(orderOnTheWire),
        ...(page.next && { next_token: pageToken(page.next, filters) }),
      },
    } satisfies OperationResponse<'listOrders'>;
  };
}
