import { OmsConnectionError, OmsProblem, OmsTimeoutError } from '/board/oms-client.js';

/** Whether a create that ended so may have placed its order all the same. */
export function mayBePlaced(error: unknown): error is OmsConnectionError | OmsProblem | OmsTimeoutError {
  // The service asks to be called again, and an earlier try may have got through.
  if (error instanceof OmsProblem) return error.status === 429 || error.status >= 500;
  return error instanceof OmsConnectionError || error instanceof OmsTimeoutError;
}
