import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Context, Hono, type Next } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { operations } from '../../../generated/openapi.ts';
import type { NewOrder } from '../../../generated/schemas.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';
import { faultsOf, type PeerRequest } from './faults-of.ts';

type Surroundings = { Bindings: { event: APIGatewayProxyEvent }; Variables: { request: PeerRequest } };

/** The API on hono, which checks each request by the contract's compiled validators. */
export function honoHandler(store: BareStore) {
  const app = new Hono<Surroundings>();
  app.use(async (context, next) =>
    hasScope(context.env.event) ? next() : context.json({ status: 403 }, 403),
  );
  app.post('/orders', fitting('createOrder'), async (context) => {
    const order_id = await placeOrder(store, context.get('request').requestBody as NewOrder);
    if (order_id === undefined) return context.json({ status: 400 }, 400);
    return context.json({ order_id }, 201, { Location: `/orders/${order_id}` });
  });
  app.get('/orders', fitting('listOrders'), async (context) => {
    const { customer_id, limit } = context.get('request').query ?? {};
    return context.json({ orders: await store.list(String(customer_id), Number(limit ?? 20)) });
  });
  app.get('/orders/:id', fitting('getOrder'), async (context) => {
    const order = await store.get(String(context.req.param('id')));
    return order ? context.json(order) : context.json({ status: 404 }, 404);
  });
  app.delete('/orders/:id', fitting('deleteOrder'), async (context) =>
    (await store.delete(String(context.req.param('id'))))
      ? context.body(null, 204)
      : context.json({ status: 404 }, 404),
  );
  return handle(app);
}

function fitting(operation: keyof operations) {
  return async (context: Context<Surroundings>, next: Next) => {
    const { req } = context;
    const request = {
      path: req.param(),
      query: req.query(),
      header: req.header(),
      ...(req.method === 'POST' && { requestBody: await req.json() }),
    };
    const errors = faultsOf(operation, request);
    if (errors) return context.json({ status: 400, errors }, 400);
    context.set('request', request);
    await next();
  };
}
