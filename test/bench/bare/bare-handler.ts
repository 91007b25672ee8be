import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

type Line = { sku: string; quantity: number; price?: number; name?: string };
type NewOrder = { customer_id: string; items: Line[] };

/** What the handler reads and writes. */
export type BareStore = {
  newId(): string;
  hasCustomer(id: string): Promise<boolean>;
  put(order: Record<string, unknown>): Promise<void>;
  send(message: Record<string, unknown>): Promise<void>;
  get(id: string): Promise<Record<string, unknown> | undefined>;
  delete(id: string): Promise<boolean>;
  list(customer_id: string, limit: number): Promise<Record<string, unknown>[]>;
};

/**
 * The API written by hand, as fast as it can be: each check is code. It is what the service is held against, and keeps
 * only as much of the contract as a request that is measured comes by.
 */
export function bareHandler(store: BareStore) {
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { httpMethod, path } = event;
    const scopes = String(event.requestContext.authorizer?.scopes ?? '').split(' ');
    if (!scopes.includes(httpMethod === 'GET' ? 'orders:read' : 'orders:write')) return refuse(403);
    if (path === '/orders' && httpMethod === 'POST') return create(event);
    if (path === '/orders' && httpMethod === 'GET') return list(event);
    const id = path.startsWith('/orders/') ? path.slice('/orders/'.length) : '';
    if (!isUuid.test(id)) return refuse(404);
    if (httpMethod === 'GET') {
      const order = await store.get(id);
      return order ? answer(200, order) : refuse(404);
    }
    if (httpMethod !== 'DELETE') return refuse(405);
    return (await store.delete(id)) ? answer(204) : refuse(404);
  };

  async function create({ body }: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
    let given: unknown;
    try {
      given = JSON.parse(body ?? '');
    } catch {
      return refuse(400, 'the body is not JSON');
    }
    if (!isNewOrder(given)) return refuse(400, 'the body is no order');
    const { customer_id, items } = given;
    if (!(await store.hasCustomer(customer_id))) return refuse(400, 'customer_id names no known customer');
    const id = store.newId();
    const at = new Date().toISOString();
    const cents = items.reduce((sum, { quantity, price = 0 }) => sum + Math.round(price * 100) * quantity, 0);
    const status = 'PENDING_INVENTORY';
    await store.put({ id, customer_id, items, total: cents / 100, status, created_at: at, updated_at: at });
    const wanted = items.map(({ sku, quantity }) => ({ sku, quantity }));
    await store.send({ type: 'ReserveInventory', order_id: id, customer_id, items: wanted, timestamp: at });
    return answer(201, { order_id: id }, { Location: `/orders/${id}` });
  }

  async function list(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
    const { customer_id, limit = '20', ...others } = event.queryStringParameters ?? {};
    const count = Number(limit);
    if (!isText(customer_id, 64) || Object.keys(others).length > 0) return refuse(400);
    if (!Number.isInteger(count) || count < 1 || count > 100) return refuse(400);
    return answer(200, { orders: await store.list(customer_id, count) });
  }
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isNewOrder(value: unknown): value is NewOrder {
  if (!hasOnly(value, ['customer_id', 'items'])) return false;
  const { customer_id, items } = value;
  return (
    isText(customer_id, 64) &&
    Array.isArray(items) &&
    items.length >= 1 &&
    items.length <= 100 &&
    items.every(isLine)
  );
}

function isLine(value: unknown): value is Line {
  if (!hasOnly(value, ['sku', 'quantity', 'price', 'name'])) return false;
  const { sku, quantity, price = 0, name = '' } = value;
  return (
    isText(sku, 64) &&
    Number.isInteger(quantity) &&
    Number(quantity) >= 1 &&
    typeof price === 'number' &&
    price >= 0 &&
    Number(price.toFixed(2)) === price &&
    typeof name === 'string'
  );
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= longest;
}

function hasOnly(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((name) => names.includes(name));
}

function answer(statusCode: number, body?: unknown, headers: Record<string, string> = {}) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

function refuse(statusCode: number, detail?: string) {
  return answer(statusCode, { status: statusCode, detail });
}
