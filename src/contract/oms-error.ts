import type { components } from '../../generated/openapi.ts';

/** What can go wrong, in this system's words. Its wire shape is decided in one place, `adapters/problem.ts`. */
export type ErrorCode =
  | 'invalid-request'
  | 'unknown-customer'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'idempotency-key-reused'
  | 'too-many-requests'
  | 'internal-error'
  | 'unavailable'
  | 'malformed-message';

/** A finding about one field of a request. */
export type InvalidField = components['schemas']['InvalidField'];

/** An error that this system foresees. Whatever else is thrown is a fault of ours and tells the caller nothing. */
export class OmsError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly InvalidField[];

  /** @param detail what is wrong this time, in words that may be shown to the caller */
  constructor(
    code: ErrorCode,
    about: { detail?: string; fields?: readonly InvalidField[]; cause?: unknown } = {},
  ) {
    super(about.detail ?? code, { cause: about.cause });
    this.name = 'OmsError';
    this.code = code;
    this.fields = about.fields ?? [];
  }
}
