import { OmsConnectionError } from './oms-connection-error.ts';
import { OmsProblem } from './oms-problem.ts';
import { OmsTimeoutError } from './oms-timeout-error.ts';

/** The error of a create, with the Idempotency-Key that it was sent under; a signal's reason, say, stays as it is. */
export function withIdempotencyKey(error: unknown, idempotencyKey: string): unknown {
  const isOurs =
    error instanceof OmsProblem || error instanceof OmsTimeoutError || error instanceof OmsConnectionError;
  return isOurs ? Object.assign(error, { idempotencyKey }) : error;
}
