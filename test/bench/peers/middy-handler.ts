import middy from '@middy/core';
import jsonBody from '@middy/http-json-body-parser';
import router, { type Method } from '@middy/http-router';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { operations } from '../../../generated/openapi.ts';
import type { NewOrder } from '../../../generated/schemas.ts';
import { answer } from '../bare/answer.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';
import { faultsOf } from './faults-of.ts';

type Handle = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/**
 * The API on middy, which checks each request by the contract's compiled validators. `@middy/validator` would do so as
 * `fitting` does, and brings thirty packages along for languages that its errors could be in.
 */
export function middyHandler(store: BareStore) {
  return middy(
    router([
      route('POST', '/orders', 'createOrder', async ({ body }) => {
        const order_id = await placeOrder(store, body as unknown as NewOrder);
        if (order_id === undefined) return answer(400, { status: 400 });
        return answer(201, { order_id }, { Location: `/orders/${order_id}` });
      }),
      route('GET', '/orders', 'listOrders', async ({ queryStringParameters }) => {
        const { customer_id, limit } = queryStringParameters ?? {};
        return answer(200, { orders: await store.list(String(customer_id), Number(limit ?? 20)) });
      }),
      route('GET', '/orders/{id}', 'getOrder', async ({ pathParameters }) => {
        const order = await store.get(String(pathParameters?.id));
        return order ? answer(200, order) : answer(404, { status: 404 });
      }),
      route('DELETE', '/orders/{id}', 'deleteOrder', async ({ pathParameters }) =>
        (await store.delete(String(pathParameters?.id))) ? answer(204) : answer(404, { status: 404 }),
      ),
    ]),
  ).before(({ event }) => (hasScope(event) ? undefined : answer(403, { status: 403 })));
}

function route(method: Method, path: string, operation: keyof operations, handle: Handle) {
  const handler = middy(handle);
  if (method === 'POST') handler.use(jsonBody());
  return { method, path, handler: handler.before(fitting(operation)) };
}

/** What it returns is the answer, and the handler is not called. */
function fitting(operation: keyof operations) {
  return ({ event }: { event: APIGatewayProxyEvent }) => {
    const { pathParameters, queryStringParameters, headers, body } = event;
    const errors = faultsOf(operation, {
      path: pathParameters ?? {},
      query: queryStringParameters ?? {},
      header: headers,
      ...(body !== null && { requestBody: body }),
    });
    return errors && answer(400, { status: 400, errors });
  };
}
