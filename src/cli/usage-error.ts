/** `oms` was called in a way that it does not understand; it ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
