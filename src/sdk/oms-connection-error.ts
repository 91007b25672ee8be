/** No answer of the service was got: its address does not answer, the connection broke, or something else answered. */
export class OmsConnectionError extends Error {
  override readonly name = 'OmsConnectionError';
  /** Of a create that failed, the key that it was sent under: created again with it, the order is never placed twice. */
  declare readonly idempotencyKey?: string;
}
