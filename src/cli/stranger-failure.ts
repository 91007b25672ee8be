import { Failure } from './failure.ts';
import { placeWords } from './place-words.ts';

/**
 * An error of a service that is not the one looked for, or that does not answer, as a `Failure` that says where that was;
 * any other error as it is.
 *
 * @param endpoint the engine that was called, when that is not AWS
 */
export function strangerFailure(
  cause: unknown,
  service: 'DynamoDB' | 'SQS',
  endpoint: string | undefined,
): unknown {
  if (!(cause instanceof Error)) return cause;
  const variable = `AWS_ENDPOINT_URL_${service === 'SQS' ? 'SQS' : 'DYNAMODB'}`;
  const where = placeWords(`${variable}, or AWS_ENDPOINT_URL,`, endpoint);
  if (cause.name === 'TimeoutError') return new Failure(`${service} ${where} does not answer`, { cause });
  // What the SDK makes of an answer that is not in the service's language.
  const isStrange = cause instanceof SyntaxError || cause.message === 'UnknownError';
  if (endpoint === undefined || !isStrange) return cause;
  return new Failure(`what answers ${where} is not ${service}`, { cause });
}
