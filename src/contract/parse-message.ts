import type { ErrorObject } from 'ajv';
import { messageFaults } from './message-faults.ts';
import { OmsError } from './oms-error.ts';

type Validate<T> = { (data: unknown): data is T; errors?: ErrorObject[] | null };

/**
 * The message in an SQS body, checked by a validator generated from asyncapi.yaml.
 *
 * @throws OmsError `malformed-message`, naming the fields at fault and none of their values
 */
export function parseMessage<T>(body: string, validate: Validate<T>): T {
  const message = parseJson(body);
  if (validate(message)) return message;
  throw new OmsError('malformed-message', { detail: messageFaults(validate.errors ?? []).join('; ') });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the body, which may hold customer data.
    throw new OmsError('malformed-message', { detail: 'the body is not JSON' });
  }
}
