/**
 * How long one call is waited for: three tries of a second, with the SDK's jittered back-off between, so three and a
 * half seconds at the worst. A request makes three calls at the most, one after the other, and so ends below the API
 * function's time-out of fifteen seconds, and a caller gets an answer from a store that hangs.
 */
export const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 1_000, throwOnRequestTimeout: true },
};
