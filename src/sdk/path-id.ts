/**
 * An order's id as a part of a path. Empty, or made of dots, it would leave its place and name another resource: a
 * delete of `..` would be one of `/`.
 *
 * @throws TypeError when it is no id
 */
export function pathId(orderId: string): string {
  if (typeof orderId === 'string' && !/^\.{0,2}$/.test(orderId)) return orderId;
  throw new TypeError(`an order's id must be a text and not empty, "." or "..", not ${told(orderId)}`);
}

function told(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : value === null ? 'null' : typeof value;
}
