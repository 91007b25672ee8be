import type { ErrorObject } from 'ajv';
import { contractBounds } from '../../generated/operation-facts.ts';
import type { InvalidField, OmsError } from '../contract/oms-error.ts';

const { problemErrors: most, invalidFieldText: longest } = contractBounds;

/**
 * What a caller is told about AJV's errors on a request: one finding for each field, in the words of the contract.
 *
 * @param errors about `{requestBody, path, query, header}`, as openapi-backend validates them
 * @param parameters declared names, since those of headers come in lower case
 */
export function invalidFields(
  errors: readonly ErrorObject[],
  parameters: readonly string[] = [],
): InvalidField[] {
  const byField = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const field = fieldOf(error);
    const others = byField.get(field);
    if (others) others.push(error);
    else if (byField.size < most) byField.set(field, [error]);
  }
  return [...byField].map(([field, found]) => ({
    ...place(field, parameters),
    message: messageOf(found).slice(0, longest),
  }));
}

/** One line over all findings, for people. */
export function detailOf(fields: readonly InvalidField[]): string {
  return fields.map((field) => `${nameOf(field)} ${field.message}`).join('; ');
}

/** What is wrong, for the log: the name of a field that is not known is the caller's own text, so it is left out. */
export function loggedDetail({ message, fields }: Pick<OmsError, 'message' | 'fields'>): string {
  if (!fields.some((field) => field.message === unknown)) return message;
  return fields.map((field) => `${loggedName(field)} ${field.message}`).join('; ');
}

const unknown = 'is not a known field';

function loggedName(field: InvalidField): string {
  const name = nameOf(field);
  if (field.message !== unknown) return name;
  return field.parameter === undefined ? `${name.slice(0, name.lastIndexOf('/') + 1)}*` : '*';
}

function nameOf({ pointer, parameter }: InvalidField): string {
  return parameter ?? (pointer?.slice(2) || 'the body');
}

/** Path of the field at fault; for a missing or an unknown field that of the field itself, not of its parent. */
function fieldOf({ keyword, instancePath, params }: ErrorObject): string {
  if (keyword === 'parse') return '/requestBody';
  const child = params.missingProperty ?? params.additionalProperty;
  return child === undefined ? instancePath : `${instancePath}/${escaped(String(child))}`;
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function place(field: string, parameters: readonly string[]): Pick<InvalidField, 'pointer' | 'parameter'> {
  const [, where, ...rest] = field.split('/');
  if (where === 'requestBody') {
    // A lone surrogate has no percent-encoding; `toWellFormed` makes it a replacement character.
    return { pointer: encodeURI(`#${['', ...rest].join('/')}`.toWellFormed()).slice(0, longest) };
  }
  // A pointer escapes its names; a parameter is named as it is.
  const name = rest.join('/').replaceAll('~1', '/').replaceAll('~0', '~');
  const declared = parameters.find((parameter) => where === 'header' && parameter.toLowerCase() === name);
  return { parameter: declared ?? name.slice(0, longest) };
}

/** AJV's words where they are not those of people. */
const words: Record<string, (params: ErrorObject['params']) => string> = {
  parse: () => 'is not valid JSON',
  required: () => 'is required',
  additionalProperties: () => unknown,
  enum: ({ allowedValues }) => `must be one of ${allowedValues.join(', ')}`,
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`),
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} entries`),
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
};

const kinds: Record<string, string> = {
  integer: 'must be a whole number',
  number: 'must be a number',
  string: 'must be a string',
  object: 'must be an object',
  array: 'must be an array',
};

const formats: Record<string, string> = {
  'two-decimals': 'must have at most two decimals',
  'date-time': 'must be an RFC 3339 date-time',
  date: 'must be a date',
  uuid: 'must be a UUID',
};

function messageOf(found: readonly ErrorObject[]): string {
  const [first] = found;
  if (!first) return '';
  if (found.some(({ keyword }) => keyword === 'anyOf')) {
    const branches = found.filter(({ keyword }) => keyword !== 'anyOf').map((error) => messageOf([error]));
    return [...new Set(branches)].join(' or ').replaceAll(' or must be ', ' or ');
  }
  const { keyword, params, message } = first;
  const known =
    keyword === 'type' ? kinds[params.type] : keyword === 'format' ? formats[params.format] : undefined;
  return known ?? words[keyword]?.(params) ?? String(message);
}
