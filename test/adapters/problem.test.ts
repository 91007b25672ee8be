import { describe, expect, it } from 'vitest';
import { type ProblemCode, problem, problemCode } from '../../src/adapters/problem.ts';
import { OmsError } from '../../src/contract/oms-error.ts';
import { numberAt, objectAt, objectsOf, openapi, schemaValidator } from '../support/contract.ts';

const statuses = {
  'invalid-request': 400,
  'unknown-customer': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

const codes = Object.entries(statuses) as [ProblemCode, number][];
const isProblem = schemaValidator('Problem');
const schema = ['components', 'schemas', 'Problem'];

describe('the problem of a code', () => {
  it.each(codes)('%s has status %i and the shape of the contract', (code, status) => {
    const body = problem(code, 'request-1');
    expect(body).toEqual({
      type: `urn:oms:problem:${code}`,
      title: expect.any(String),
      status,
      request_id: 'request-1',
    });
    isProblem(body);
    expect(isProblem.errors).toBeNull();
  });

  it('has a type that the contract lists, and each listed type is that of a code', () => {
    const listed = objectAt(openapi, 'components', 'schemas', 'ProblemType')['x-extensible-enum'];
    expect(listed).toEqual(codes.map(([code]) => `urn:oms:problem:${code}`));
  });

  it('has the title and the status that the contract’s examples have', () => {
    const examples = objectsOf(openapi)
      .filter(({ path }) => path.at(-1) === 'application/problem+json')
      .flatMap(({ node }) => Object.values(objectAt(node, 'examples')))
      .map((example) => objectAt(example, 'value'));
    expect(examples.length).toBeGreaterThan(0);
    for (const { type, title, status } of examples) {
      const code = String(type).replace('urn:oms:problem:', '') as ProblemCode;
      expect(problem(code, 'request-1')).toMatchObject({ type, title, status });
    }
  });
});

describe('the problem of an error', () => {
  it('tells the error’s detail and fields', () => {
    const fields = [{ parameter: 'limit', message: 'must be <= 100' }];
    const error = new OmsError('invalid-request', { detail: 'limit must be <= 100', fields });
    const body = problem('invalid-request', 'request-1', error);
    expect(body).toMatchObject({ detail: 'limit must be <= 100', errors: fields });
    expect(isProblem(body)).toBe(true);
  });

  it('has neither detail nor errors where the error has none', () => {
    const body = problem('forbidden', 'request-1', new OmsError('forbidden'));
    expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'request_id']);
  });

  it('stays within the contract however much the error has to say', () => {
    const most = numberAt(openapi, ...schema, 'properties', 'errors', 'maxItems');
    const fields = Array.from({ length: most }, (_, index) => ({
      pointer: `#/items/${index}`,
      message: 'm',
    }));
    const error = new OmsError('invalid-request', { detail: 'd'.repeat(10_000), fields });
    expect(isProblem(problem('invalid-request', 'request-1', error))).toBe(true);
  });
});

describe('the code of what was thrown', () => {
  const failure = (about: object) => Object.assign(new Error('table OrderTable at 10.0.0.1'), about);
  it.each([
    ['an error that was foreseen', new OmsError('forbidden'), 'forbidden'],
    ['a malformed message, which no caller sent', new OmsError('malformed-message'), 'internal-error'],
    ['a fault in the code', new TypeError('x is not a function'), 'internal-error'],
    ['something that is no error', 'out of order', 'internal-error'],
    ['nothing', undefined, 'internal-error'],
    ['an error caused by nothing', new Error('x', { cause: null }), 'internal-error'],
    ['an error caused by a text', new Error('x', { cause: 'y' }), 'internal-error'],
    ['throttling', failure({ name: 'ProvisionedThroughputExceededException' }), 'unavailable'],
    ['a time-out', failure({ name: 'TimeoutError' }), 'unavailable'],
    ['a lost connection', failure({ code: 'ECONNRESET' }), 'unavailable'],
    ['a fault of AWS', failure({ $metadata: { httpStatusCode: 503 } }), 'unavailable'],
    ['a refusal of AWS', failure({ $metadata: { httpStatusCode: 400 } }), 'internal-error'],
    ['missing rights', failure({ name: 'AccessDeniedException' }), 'internal-error'],
  ])('for %s is the caller’s to know', (_what, thrown, code) => {
    expect(problemCode(thrown)).toBe(code);
  });
});
