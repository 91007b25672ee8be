import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { NewOrder } from '../../../generated/schemas.ts';
import { answer } from './answer.ts';
import type { BareStore } from './bare-store.ts';
import { hasScope } from './has-scope.ts';
import { placeOrder } from './place-order.ts';

/**
 * The API written by hand, as fast as it can be: each check is code. It is what the service is held against, and keeps
 * only as much of the contract as a request that is measured comes by.
 */
export function bareHandler(store: BareStore) {
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { httpMethod, path } = event;
    if (!hasScope(event)) return refuse(403);
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
    const id = await placeOrder(store, given);
    if (id === undefined) return refuse(400, 'customer_id names no known customer');
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

function isLine(value: unknown): value is NewOrder['items'][number] {
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

function refuse(statusCode: number, detail?: string) {
  return answer(statusCode, { status: statusCode, detail });
}
