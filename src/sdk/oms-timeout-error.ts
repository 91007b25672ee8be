/** The time for a call, or for an order to become final, was over. */
export class OmsTimeoutError extends Error {
  override readonly name = 'OmsTimeoutError';
  /** Of a create that failed, the key that it was sent under: created again with it, the order is never placed twice. */
  declare readonly idempotencyKey?: string;
}
