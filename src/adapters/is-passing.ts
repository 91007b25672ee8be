import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** Whether an AWS call failed for a reason that passes: throttling, a time-out, a lost connection, a fault of AWS. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The SDK types `cause` more narrowly than the language does.
  const failure = error as Parameters<typeof isTransientError>[0];
  return isThrottlingError(failure) || isTransientError(failure) || isServerError(failure);
}
