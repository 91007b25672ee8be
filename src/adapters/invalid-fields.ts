import type { ErrorObject } from 'ajv';
import { contractBounds } from '../../generated/operation-facts.ts';
import { unknownField, unknownParameter } from '../contract/fault-in-words.ts';
import { faultsByField } from '../contract/faults-by-field.ts';
import type { InvalidField, OmsError } from '../contract/oms-error.ts';
import { firstCharacters } from '../domain/first-characters.ts';

const { problemErrors: most, invalidFieldText: longest } = contractBounds;

/**
 * What a caller is told about AJV's errors on a request: one finding for each field, in the words of the contract.
 *
 * @param errors about `{requestBody, path, query, header}`, as openapi-backend validates them
 * @param parameters declared names, since those of headers come in lower case
 * @param query as it was sent, a parameter that was repeated as an array
 */
export function invalidFields(
  errors: readonly ErrorObject[],
  parameters: readonly string[] = [],
  query: Readonly<Record<string, unknown>> = {},
): InvalidField[] {
  const told = errors.map((error) => asOfParameter(asOfBody(error), query));
  return faultsByField(told, most).map(({ field, message }) => ({
    ...place(field, parameters),
    message: firstCharacters(message, longest),
  }));
}

/** One line over all findings, for people. */
export function detailOf(fields: readonly InvalidField[]): string {
  return fields.map((field) => `${nameOf(field)} ${field.message}`).join('; ');
}

/** What is wrong, for the log: a name that is not known is the caller's own text, so it is left out. */
export function loggedDetail({ message, fields }: Pick<OmsError, 'message' | 'fields'>): string {
  if (!fields.some(hasUnknownName)) return message;
  return fields.map((field) => `${loggedName(field)} ${field.message}`).join('; ');
}

function loggedName(field: InvalidField): string {
  const name = nameOf(field);
  if (!hasUnknownName(field)) return name;
  return field.parameter === undefined ? `${name.slice(0, name.lastIndexOf('/') + 1)}*` : '*';
}

function hasUnknownName({ message }: InvalidField): boolean {
  return message === unknownField || message === unknownParameter;
}

function nameOf({ pointer, parameter }: InvalidField): string {
  return parameter ?? (pointer?.slice(2) || 'the body');
}

/** A body that is no JSON is told of without a place. */
function asOfBody(error: ErrorObject): ErrorObject {
  return error.keyword === 'parse' ? { ...error, instancePath: '/requestBody' } : error;
}

/** To AJV an unknown parameter is a field of the query, and one that is given twice no string. */
function asOfParameter(error: ErrorObject, query: Readonly<Record<string, unknown>>): ErrorObject {
  const [, where, name = ''] = error.instancePath.split('/');
  if (where !== 'query') return error;
  if (Array.isArray(query[name])) return { ...error, keyword: 'repeatedParameter' };
  return error.keyword === 'additionalProperties' ? { ...error, keyword: 'unknownParameter' } : error;
}

function place(field: string, parameters: readonly string[]): Pick<InvalidField, 'pointer' | 'parameter'> {
  const [, where, ...rest] = field.split('/');
  if (where === 'requestBody') return { pointer: pointerTo(['', ...rest].join('/')) };
  // A pointer escapes its names; a parameter is named as it is.
  const name = rest.join('/').replaceAll('~1', '/').replaceAll('~0', '~');
  const declared = parameters.find((parameter) => where === 'header' && parameter.toLowerCase() === name);
  return { parameter: declared ?? firstCharacters(name, longest) };
}

/** As long as the contract lets it be, and decodable still: what has no room whole is left out. */
function pointerTo(path: string): string {
  let pointer = '#';
  // A lone surrogate has no percent-encoding; `toWellFormed` makes it a replacement character.
  for (const [sign] of path.toWellFormed().matchAll(/~[01]|./gsu)) {
    const encoded = sign === '#' ? '%23' : encodeURI(sign);
    if (pointer.length + encoded.length > longest) break;
    pointer += encoded;
  }
  return pointer;
}
