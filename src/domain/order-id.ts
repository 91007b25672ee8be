import { createHash } from 'node:crypto';

/** Name space of the ids that this system derives; a random UUID, chosen once. Changing it breaks every retry under way. */
const nameSpace = Buffer.from('7d0b2c6a5b0f4a3f9c5e1f2a8e6d4b17', 'hex');

/**
 * The id of the order that a caller creates under an idempotency key: a UUID version 5
 * ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5)) of both, so that the same key always leads
 * to the same order and two callers' keys never meet. A caller that is bound to a customer is one for each customer.
 */
export function orderIdOfKey(
  { client_id, customer_id }: { client_id: string; customer_id?: string | undefined },
  idempotencyKey: string,
): string {
  // A key holds visible ASCII only, so the zero character cannot be part of it and each name is unambiguous.
  if (customer_id === undefined) return uuidV5(nameSpace, `${idempotencyKey}\0${client_id}`);
  return uuidV5(nameSpace, `\0${JSON.stringify([idempotencyKey, client_id, customer_id])}`);
}

/** Whether an order's id was derived from an idempotency key: random ids are of version 4, derived ones of version 5. */
export function isOfKey(orderId: string): boolean {
  return orderId[14] === '5';
}

/** RFC 9562 UUID version 5 of a name in a name space of 16 bytes. */
export function uuidV5(space: Uint8Array, name: string): string {
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
