import type { Context } from 'openapi-backend';
import { OmsError } from '../contract/oms-error.ts';

/**
 * Refuses a whole number in a query that is not written in digits: AJV reads texts as JavaScript does, to which `0x10`,
 * `1e1` and a blank before digits are whole numbers too.
 *
 * @param query as it was sent
 * @throws OmsError `invalid-request`
 */
export function requirePlainIntegers({ operation }: Context, query: Readonly<Record<string, unknown>>): void {
  const isInteger = (parameter: NonNullable<typeof operation.parameters>[number]) =>
    'schema' in parameter &&
    parameter.in === 'query' &&
    parameter.schema &&
    'type' in parameter.schema &&
    parameter.schema.type === 'integer';
  const fields = (operation.parameters ?? []).flatMap((parameter) => {
    if (!('name' in parameter) || !isInteger(parameter)) return [];
    const text = query[parameter.name];
    if (text === undefined || /^-?\d+$/.test(String(text))) return [];
    return [{ parameter: parameter.name, message: 'must be a whole number' }];
  });
  const [first] = fields;
  if (!first) return;
  throw new OmsError('invalid-request', { detail: `${first.parameter} ${first.message}`, fields });
}
