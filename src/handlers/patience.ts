/**
 * How long one call is waited for: three tries of a second, with the SDK's jittered back-off between, so three and a
 * half seconds when nothing comes, and six when answers begin late and then stop. A page of a filtered list makes eight
 * calls, one after the other; eight that hang end with the API function's time-out of 28 seconds. All else makes five at
 * the most, of which a failed one ends the request, but for a send and the note of it: a clean answer before.
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
