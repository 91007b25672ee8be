/**
 * How long one call is waited for: three tries of a second, with the SDK's jittered back-off between, so three and a
 * half seconds at the worst. A page of a filtered list makes eight calls, one after the other, and all else three at the
 * most; eight that hang end with the API function's time-out of 28 seconds, and three with a clean answer before.
 */
export const patience = {
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: 1_000,
    // Until an answer begins; one that has begun and goes no further is the socket's.
    requestTimeout: 1_000,
    socketTimeout: 1_000,
    throwOnRequestTimeout: true,
  },
};
