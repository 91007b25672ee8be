/** No answer of the service was got: its address does not answer, the connection broke, or something else answered. */
export class OmsConnectionError extends Error {
  override readonly name = 'OmsConnectionError';
}
