import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** Whether an AWS call failed for a reason that passes: throttling, a time-out, a lost connection, a fault of AWS. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The SDK types `cause` more narrowly than the language does.
  const failure = error as Parameters<typeof isTransientError>[0];
  try {
    return isThrottlingError(failure) || isTransientError(failure) || isServerError(failure);
  } catch {
    // The SDK follows causes and trips over one that is null; no error of its own has such a cause.
    return false;
  }
}
