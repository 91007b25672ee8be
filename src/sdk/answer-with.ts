import { OmsConnectionError } from './oms-connection-error.ts';

/**
 * The body of a success, when it is an object with the field that makes it what was asked for. Anything may answer 200
 * in the service's place, and say what it likes. The other fields are the service's to fill.
 *
 * @throws OmsConnectionError when it is something else
 */
export function answerWith<Body extends object>(
  field: keyof Body & string,
  kind: 'text' | 'list',
  body: Body | undefined,
  { status }: Response,
): Body {
  const value = typeof body === 'object' && body !== null ? body[field] : undefined;
  const isFit = kind === 'list' ? Array.isArray(value) : typeof value === 'string';
  if (body !== undefined && isFit) return body;
  throw new OmsConnectionError(`the answer ${status} is not the service's: it has no ${kind} "${field}"`);
}
