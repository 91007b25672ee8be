import { OmsConnectionError, OmsProblem, OmsTimeoutError } from '/board/oms-client.js';

/** What went wrong, for people, without a full stop. */
export function errorWords(error: unknown): string {
  if (error instanceof OmsProblem) {
    return error.detail === undefined ? error.title : `${error.title}: ${error.detail}`;
  }
  if (error instanceof OmsTimeoutError) return 'The service took too long to answer';
  if (error instanceof OmsConnectionError) return 'The service does not answer';
  return error instanceof Error ? error.message : String(error);
}
