import type { Delivery } from '/board/oms-client.js';
import { shortId } from './short-id.ts';

/** A delivery's status and the beginning of its id. */
export function deliveryWords({ id, status }: Delivery): string {
  return `${status}, ${shortId(id)}`;
}
