import awsLambdaFastify from '@fastify/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { operations } from '../../../generated/openapi.ts';
import type { NewOrder } from '../../../generated/schemas.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';
import { faultsOf, type PeerRequest } from './faults-of.ts';

/**
 * The API on fastify, which checks each request by the contract's compiled validators. Schemas of its routes it would
 * compile at each start.
 */
export function fastifyHandler(store: BareStore) {
  const app = fastify();
  const proxy = awsLambdaFastify<APIGatewayProxyEvent>(app);
  app.addHook('onRequest', async (request, reply) => {
    if (!hasScope(eventOf(request))) return reply.code(403).send({ status: 403 });
  });
  app.post('/orders', fitting('createOrder'), async ({ body }, reply) => {
    const order_id = await placeOrder(store, body as NewOrder);
    if (order_id === undefined) return reply.code(400).send({ status: 400 });
    return reply.code(201).header('Location', `/orders/${order_id}`).send({ order_id });
  });
  app.get('/orders', fitting('listOrders'), async ({ query }) => {
    const { customer_id, limit } = query as { customer_id: string; limit?: string };
    return { orders: await store.list(customer_id, Number(limit ?? 20)) };
  });
  app.get('/orders/:id', fitting('getOrder'), async (request, reply) => {
    const order = await store.get(idOf(request));
    return order ?? reply.code(404).send({ status: 404 });
  });
  app.delete('/orders/:id', fitting('deleteOrder'), async (request, reply) =>
    (await store.delete(idOf(request))) ? reply.code(204).send() : reply.code(404).send({ status: 404 }),
  );
  const ready = app.ready();
  return async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    await ready;
    return proxy(event, context);
  };
}

function fitting(operation: keyof operations) {
  return {
    preHandler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { method, params, query, headers, body } = request;
      const parts = { path: params, query, header: headers, ...(method === 'POST' && { requestBody: body }) };
      const errors = faultsOf(operation, parts as PeerRequest);
      if (errors) return reply.code(400).send({ status: 400, errors });
    },
  };
}

/** Where `@fastify/aws-lambda` leaves it, by its documentation. */
function eventOf(request: FastifyRequest): APIGatewayProxyEvent {
  return request.getDecorator<{ event: APIGatewayProxyEvent }>('awsLambda').event;
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}
