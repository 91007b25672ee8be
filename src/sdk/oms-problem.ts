import type { InvalidField, Problem, ProblemType } from '../../generated/schemas.ts';

/** What a problem is made of; only an answer of the service itself is sure to name its request. */
type Facts = Pick<Problem, 'title' | 'status'> & {
  type: ProblemType | 'about:blank';
  detail: string | undefined;
  request_id: string | undefined;
  errors: readonly InvalidField[] | undefined;
  retryAfterMs: number;
};

/** The service answered, and refused or failed. */
export class OmsProblem extends Error {
  override readonly name = 'OmsProblem';
  /**
   * What kind of problem it is, for programs to decide on; others than the known ones may be added. `about:blank`
   * (RFC 9457) is an answer that is none of the service's own, such as a proxy's.
   */
  readonly type: ProblemType | 'about:blank';
  /** The kind in words. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong this time, for people. */
  readonly detail: string | undefined;
  /** Finds the call in the service's logs. */
  readonly requestId: string | undefined;
  /** The fields that do not fit the contract. */
  readonly errors: readonly InvalidField[] | undefined;
  /** How long the service asks to be left alone (`Retry-After`), in milliseconds; 0 when it does not. */
  readonly retryAfterMs: number;
  /** Of a create that failed, the key that it was sent under: created again with it, the order is never placed twice. */
  declare readonly idempotencyKey?: string;

  constructor(problem: Facts) {
    const { type, title, status, detail, request_id, errors, retryAfterMs } = problem;
    const request = request_id === undefined ? '' : `, request ${request_id}`;
    super(`${title}${detail === undefined ? '' : `: ${detail}`} (${status}${request})`);
    this.type = type;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.requestId = request_id;
    this.errors = errors;
    this.retryAfterMs = retryAfterMs;
  }
}
