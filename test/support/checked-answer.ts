import { Ajv } from 'ajv';
import { addRequestFormats } from '../../src/adapters/request-formats.ts';
import { contract, operationOf, type Response, type Schema } from './openapi.ts';

const ajv = addRequestFormats(new Ajv({ strict: false, allErrors: true }));

/** An HTTP answer with its body read. */
export type RawAnswer = { status: number; headers: Headers; text: string };

/**
 * The body of an answer, once all of the answer is found to be as openapi.yaml declares it: the status, the headers,
 * the media type, the body. What no operation answers for, such as an unknown path, must be a problem.
 *
 * @throws Error that says what the contract does not allow
 */
export function checkedBody(method: string, path: string, { status, headers, text }: RawAnswer): unknown {
  const refuse = (fault: string): never => {
    throw new Error(
      `${method} ${path} answered ${status}, against openapi.yaml: ${fault}\n${text.slice(0, 2000)}`,
    );
  };
  const declared = responseOf(method, path, status) ?? refuse('the status is not declared');
  for (const [name, { required, schema }] of Object.entries(declared.headers ?? {})) {
    const value = headers.get(name);
    if (value === null && required) refuse(`${name} is missing`);
    if (value !== null) hold(schema, schema.type === 'integer' ? Number(value) : value, `${name} `, refuse);
  }
  if (!headers.get('X-Request-Id')) refuse('X-Request-Id is missing');
  if (!declared.content) return text === '' ? undefined : refuse('a body where none is declared');

  const mediaType = headers.get('Content-Type')?.split(';')[0] ?? '';
  const { schema } = declared.content[mediaType] ?? refuse(`the media type "${mediaType}" is not declared`);
  const body: unknown = JSON.parse(text);
  hold(schema, body, '', refuse);
  if (status >= 400) {
    const { status: told, request_id } = body as { status: number; request_id: string };
    if (told !== status) refuse(`the problem says ${told}`);
    if (request_id !== headers.get('X-Request-Id')) refuse('request_id is not X-Request-Id');
  }
  return body;
}

function responseOf(method: string, path: string, status: number): Response | undefined {
  const operation = operationOf(method, path);
  if (operation) return operation.responses[status];
  return status >= 400 ? contract.components.responses.NotFound : undefined;
}

function hold(schema: Schema, value: unknown, what: string, refuse: (fault: string) => never): void {
  if (!ajv.validate(schema, value)) refuse(`${what}${ajv.errorsText()}`);
}
