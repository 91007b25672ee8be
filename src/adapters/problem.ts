import type { components } from '../../generated/openapi.ts';
import { apiKeyHeader, contractBounds } from '../../generated/operation-facts.ts';
import { everyField } from '../contract/every-field.ts';
import { type ErrorCode, OmsError } from '../contract/oms-error.ts';
import { firstCharacters } from '../domain/first-characters.ts';
import { isPassing } from './is-passing.ts';

type Problem = components['schemas']['Problem'];

/** The wire shape of each error that can reach a caller. */
const shapes = {
  'invalid-request': { status: 400, title: 'The request does not fit the contract' },
  'unknown-customer': { status: 400, title: 'The customer is not known' },
  unauthorized: { status: 401, title: `A valid API key is required in the header ${apiKeyHeader}` },
  forbidden: { status: 403, title: 'This key may not do that' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This path does not take that method' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used with another body' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service cannot answer just now' },
} as const satisfies Record<Exclude<ErrorCode, 'malformed-message'>, { status: number; title: string }>;

/** A code that has a wire shape. */
export type ProblemCode = keyof typeof shapes;

/**
 * The code that a thrown value has for the caller: an error that was foreseen its own, a store or queue that does not
 * answer just now `unavailable`, and everything else `internal-error`, which says nothing of what happened.
 */
export function problemCode(error: unknown): ProblemCode {
  if (error instanceof OmsError && error.code !== 'malformed-message') return error.code;
  return isPassing(error) ? 'unavailable' : 'internal-error';
}

/** The RFC 9457 body of an error, within the bounds of the contract's Problem. */
export function problem(code: ProblemCode, request_id: string, error?: OmsError): Problem {
  const { status, title } = shapes[code];
  const detail =
    error && error.message !== code
      ? firstCharacters(error.message, contractBounds.problemDetail)
      : undefined;
  return everyField<Problem>({
    type: `urn:oms:problem:${code}`,
    title,
    status,
    detail,
    request_id,
    errors: error && error.fields.length > 0 ? [...error.fields] : undefined,
  });
}
