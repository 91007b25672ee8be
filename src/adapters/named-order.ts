import { parsedJson } from './parsed-json.ts';
import { isUuid } from './uuid.ts';

/** The order that a message names as `order_id`, however malformed it is else; in lower case, as orders have their ids. */
export function namedOrder(body: string): string | undefined {
  const message = parsedJson(body);
  if (typeof message !== 'object' || message === null || !('order_id' in message)) return undefined;
  const { order_id } = message;
  return typeof order_id === 'string' && isUuid(order_id) ? order_id.toLowerCase() : undefined;
}
