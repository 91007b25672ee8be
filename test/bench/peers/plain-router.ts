import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Context, OpenAPIBackend } from 'openapi-backend';
import { document } from '../../../generated/openapi-document.js';
import { addRequestFormats } from '../../../src/adapters/request-formats.ts';
import type { BareStore } from '../bare/bare-handler.ts';

/** openapi-backend as its documentation begins: the document, handlers, and nothing set for a cold start. */
export function plainRouter(
  store: BareStore,
): (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult> {
  const api = new OpenAPIBackend({
    definition: document,
    coerceTypes: true,
    customizeAjv: addRequestFormats,
    securityHandlers: { ApiKey: () => true },
    handlers: {
      createOrder: async ({ request }: Context) => {
        const { customer_id, items } = request.requestBody;
        if (!(await store.hasCustomer(customer_id))) return answer(400, {});
        const id = store.newId();
        const at = new Date().toISOString();
        await store.put({ id, customer_id, items, status: 'PENDING_INVENTORY', created_at: at });
        await store.send({ type: 'ReserveInventory', order_id: id, customer_id, items, timestamp: at });
        return answer(201, { order_id: id });
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
      unauthorizedHandler: () => answer(401, {}),
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

function answer(statusCode: number, body?: unknown): APIGatewayProxyResult {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}
