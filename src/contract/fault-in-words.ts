import type { ErrorObject } from 'ajv';

/** What is said of a name that the contract does not have. */
export const unknownField = 'is not a known field';
export const unknownParameter = 'is not a known parameter';

/** What AJV's errors on one field come down to, in words for people who know neither AJV nor regular expressions. */
export function faultInWords(found: readonly ErrorObject[]): string {
  if (found.some(({ keyword }) => keyword === 'anyOf')) {
    const branches = found.filter(({ keyword }) => keyword !== 'anyOf').map((error) => faultInWords([error]));
    return [...new Set(branches)].join(' or ').replaceAll(' or must be ', ' or ');
  }
  // A text of another form mostly has another length, too; its form says more.
  const told = found.find(({ keyword }) => keyword === 'pattern') ?? found[0];
  if (!told) return '';
  return words[told.keyword]?.(told.params) ?? String(told.message);
}

/** By AJV's keywords, and by those of our own for parameters. Where AJV's words are those of people, there is nothing. */
const words: Record<string, (params: ErrorObject['params']) => string | undefined> = {
  parse: () => 'is not valid JSON',
  required: () => 'is required',
  additionalProperties: () => unknownField,
  unknownParameter: () => unknownParameter,
  repeatedParameter: () => 'must be given once',
  discriminator: () => 'names no message of this queue',
  enum: ({ allowedValues }) => `must be one of ${allowedValues.join(', ')}`,
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`),
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} entries`),
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  type: ({ type }) => kinds[type],
  format: ({ format }) => formats[format],
  pattern: ({ pattern }) => forms[pattern],
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

/** By the patterns of what others send; a test holds that none of them is left out. */
const forms: Record<string, string> = {
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$': 'must be a UUID in lower case',
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$':
    'must be a time in UTC with exactly three decimals, like 2026-01-02T03:04:05.678Z',
  '^[!-~]+$': 'must have visible ASCII characters only',
  '^[A-Za-z0-9_-]+$': 'must have letters, digits, - and _ only',
};
