import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import express, { type NextFunction, type Request, type Response } from 'express';
import serverless from 'serverless-http';
import type { operations } from '../../../generated/openapi.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';
import { faultsOf, type PeerRequest } from './faults-of.ts';

/** The API on express, which checks each request by the contract's compiled validators. */
export function expressHandler(store: BareStore) {
  const app = express();
  // Nobody asks for these headers, and a hash of each body is no work of the others.
  app.disable('etag').disable('x-powered-by');
  app.use((request, response, next) => {
    if (hasScope(eventOf(request))) next();
    else response.status(403).json({ status: 403 });
  });
  app.post('/orders', express.json(), fitting('createOrder'), async ({ body }, response) => {
    const order_id = await placeOrder(store, body);
    if (order_id === undefined) response.status(400).json({ status: 400 });
    else response.status(201).location(`/orders/${order_id}`).json({ order_id });
  });
  app.get('/orders', fitting('listOrders'), async ({ query }, response) => {
    const { customer_id, limit } = query;
    response.json({ orders: await store.list(String(customer_id), Number(limit ?? 20)) });
  });
  app.get('/orders/:id', fitting('getOrder'), async ({ params }, response) => {
    const order = await store.get(String(params.id));
    if (order) response.json(order);
    else response.status(404).json({ status: 404 });
  });
  app.delete('/orders/:id', fitting('deleteOrder'), async ({ params }, response) => {
    if (await store.delete(String(params.id))) response.status(204).end();
    else response.status(404).json({ status: 404 });
  });
  const handle = serverless(app);
  return async (event: APIGatewayProxyEvent, context: Context) =>
    (await handle(event, context)) as APIGatewayProxyResult;
}

function fitting(operation: keyof operations) {
  return (request: Request, response: Response, next: NextFunction) => {
    const { method, params, query, headers, body } = request;
    const parts = { path: params, query, header: headers, ...(method === 'POST' && { requestBody: body }) };
    const errors = faultsOf(operation, parts as PeerRequest);
    if (errors) response.status(400).json({ status: 400, errors });
    else next();
  };
}

/** Where `serverless-http` leaves it, by its documentation. */
function eventOf(request: Request): APIGatewayProxyEvent {
  return (request as Request & { apiGateway: { event: APIGatewayProxyEvent } }).apiGateway.event;
}
