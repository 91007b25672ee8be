import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Context, OpenAPIBackend } from 'openapi-backend';
import { document } from '../../../generated/openapi-document.js';
import { addRequestFormats } from '../../../src/adapters/request-formats.ts';
import { answer } from '../bare/answer.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { hasScope } from '../bare/has-scope.ts';
import { placeOrder } from '../bare/place-order.ts';

/** openapi-backend as its documentation begins: the document, handlers, and nothing set for a cold start. */
export function plainRouter(
  store: BareStore,
): (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult> {
  const api = new OpenAPIBackend({
    definition: document,
    coerceTypes: true,
    customizeAjv: addRequestFormats,
    securityHandlers: { ApiKey: (_context: Context, event: APIGatewayProxyEvent) => hasScope(event) },
    handlers: {
      createOrder: async ({ request }: Context) => {
        const order_id = await placeOrder(store, request.requestBody);
        if (order_id === undefined) return answer(400, {});
        return answer(201, { order_id }, { Location: `/orders/${order_id}` });
      },
      getOrder: async ({ request }: Context) => answer(200, await store.get(String(request.params.id))),
      deleteOrder: async ({ request }: Context) =>
        answer((await store.delete(String(request.params.id))) ? 204 : 404),
      listOrders: async ({ request }: Context) => {
        const { customer_id, limit } = request.query;
        return answer(200, { orders: await store.list(String(customer_id), Number(limit ?? 20)) });
      },
      listDeliveries: async () => answer(200, { deliveries: [] }),
      validationFail: ({ validation }: Context) => answer(400, { errors: validation.errors }),
      notFound: () => answer(404, {}),
      unauthorizedHandler: () => answer(403, {}),
    },
  });
  const ready = api.init();
  return async (event) => {
    await ready;
    const { httpMethod: method, path, headers, body, queryStringParameters } = event;
    const query = (queryStringParameters ?? {}) as Record<string, string>;
    return api.handleRequest(
      { method, path, headers: headers as Record<string, string>, query, body },
      event,
    );
  };
}
