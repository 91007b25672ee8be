/** The time for a call, or for an order to become final, was over. */
export class OmsTimeoutError extends Error {
  override readonly name = 'OmsTimeoutError';
}
