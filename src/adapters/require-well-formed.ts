import type { Context } from 'openapi-backend';
import { OmsError } from '../contract/oms-error.ts';

/** How JSON writes half of a character that takes two; together, or alone. */
const half = /\\u[dD][89a-fA-F]/;

/**
 * Refuses a body with a text that is no Unicode: JSON can write one half of a character that takes two, which no table
 * and no other service has to keep as it is
 * ([RFC 8259, 8.2](https://www.rfc-editor.org/rfc/rfc8259#section-8.2)).
 *
 * @throws OmsError `invalid-request`
 */
export function requireWellFormed({ request }: Context): void {
  if (!half.test(String(request.body))) return;
  const [pointer] = illFormed(request.requestBody, '#');
  if (pointer === undefined) return;
  const message = 'must be well-formed Unicode';
  throw new OmsError('invalid-request', {
    detail: `${pointer.slice('#/'.length)} ${message}`,
    fields: [{ pointer, message }],
  });
}

/** Where such texts are; names of fields are the contract's, since others were refused. */
function* illFormed(value: unknown, pointer: string): Generator<string> {
  if (typeof value === 'string' && !value.isWellFormed()) yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* illFormed(part, `${pointer}/${name}`);
}
