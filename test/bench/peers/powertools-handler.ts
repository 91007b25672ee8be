import { Router } from '@aws-lambda-powertools/event-handler/http';
import type { Middleware } from '@aws-lambda-powertools/event-handler/types';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { operations } from '../../../generated/openapi.ts';
import type { NewOrder } from '../../../generated/schemas.ts';
import { answer } from '../bare/answer.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';
import { faultsOf, type PeerRequest } from './faults-of.ts';

type Surroundings = { store: { request: { request: PeerRequest } } };

/** The API on Powertools' event handler, which checks each request by the contract's compiled validators. */
export function powertoolsHandler(store: BareStore) {
  const app = new Router<Surroundings>();
  app.use(async ({ reqCtx, next }) => {
    if (!hasScope(reqCtx.event as APIGatewayProxyEvent)) return answer(403, { status: 403 });
    await next();
  });
  app.post('/orders', [fitting('createOrder')], async (context) => {
    const order_id = await placeOrder(store, context.get('request')?.requestBody as NewOrder);
    if (order_id === undefined) return answer(400, { status: 400 });
    return answer(201, { order_id }, { Location: `/orders/${order_id}` });
  });
  app.get('/orders', [fitting('listOrders')], async (context) => {
    const { customer_id, limit } = context.get('request')?.query ?? {};
    return answer(200, { orders: await store.list(String(customer_id), Number(limit ?? 20)) });
  });
  app.get('/orders/:id', [fitting('getOrder')], async ({ params }) => {
    const order = await store.get(String(params.id));
    return order ? answer(200, order) : answer(404, { status: 404 });
  });
  app.delete('/orders/:id', [fitting('deleteOrder')], async ({ params }) =>
    (await store.delete(String(params.id)))
      ? new Response(null, { status: 204 })
      : answer(404, { status: 404 }),
  );
  return (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> =>
    app.resolve(event, context);
}

function fitting(operation: keyof operations): Middleware<Surroundings> {
  return async ({ reqCtx, next }) => {
    const { req, event, params } = reqCtx;
    const request = {
      path: params,
      query: event.queryStringParameters ?? {},
      header: event.headers ?? {},
      ...(req.method === 'POST' && { requestBody: await req.json() }),
    };
    const errors = faultsOf(operation, request);
    if (errors) return answer(400, { status: 400, errors });
    reqCtx.set('request', request);
    await next();
  };
}
