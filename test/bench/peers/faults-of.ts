import type { operations } from '../../../generated/openapi.ts';
import { requestValidators } from '../../../generated/request-validators.js';

/** A request in its parts, by the contract's names of them. */
export type PeerRequest = {
  path?: Record<string, string | undefined>;
  query?: Record<string, string | number | undefined>;
  header?: Record<string, string | undefined>;
  requestBody?: unknown;
};

/** What the contract has against a request, by the service's own compiled validators; undefined when nothing. */
export function faultsOf(operation: keyof operations, request: PeerRequest): unknown[] | undefined {
  const validate = requestValidators[operation].find((isValid) => !isValid(request));
  return validate?.errors ?? undefined;
}
