import { fc } from './fast-check.ts';

/** The parts of a JSON schema that openapi.yaml and asyncapi.yaml use, references resolved. */
export type Schema = {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** Values that fit a schema. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valid));
  switch (schema.type) {
    case 'string':
      return validText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 });
    case 'number':
      return validNumber(schema);
    case 'array':
      return fc.array(valid(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case 'object':
      return validObject(schema);
    default:
      return fc.jsonValue();
  }
}

/** Values that fit a schema and leave out none of its fields. */
export function filled(schema: Schema): fc.Arbitrary<unknown> {
  return valid(withAllRequired(schema));
}

/** Values that fit a schema but for one place, and values that have nothing to do with it. */
export function almostValid(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(valid(schema), hostile, fc.nat()).map(([value, bad, at]) => spoilt(value, bad, at)),
    },
    { weight: 1, arbitrary: hostile },
  );
}

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);

/** What callers send who mean harm, or whose code is broken. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    -0,
    1e30,
    1e-30,
    2 ** 53,
    Number.MAX_VALUE,
    true,
    [],
    {},
    '1',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\uffff\ufffe',
    '\u202e',
    'a'.repeat(5_000),
    '🦊'.repeat(300),
    '%00',
    '../..',
    "' OR 1=1 --",
  ),
  fc.constantFrom(nested(50), nested(2_000)),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'sku', ''),
    fc.jsonValue({ maxDepth: 1 }),
  ),
);

function validText({ pattern, format, minLength = 0, maxLength = 64 }: Schema): fc.Arbitrary<string> {
  if (pattern)
    return fc.stringMatching(new RegExp(pattern), { maxLength }).filter((text) => text.length >= minLength);
  const moments = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  if (format === 'date-time') return moments.map((moment) => moment.toISOString());
  if (format === 'date') return moments.map((moment) => moment.toISOString().slice(0, 10));
  const unit = fc.oneof(
    fc.constantFrom(...'abcXYZ019-_ '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  return fc
    .array(unit, { minLength, maxLength: Math.min(maxLength, 40) })
    .map((characters) => characters.join(''));
}

function validNumber({ minimum = 0, maximum = 1_000, format }: Schema): fc.Arbitrary<number> {
  if (format !== 'two-decimals') return fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc
    .integer({ min: Math.ceil(minimum * 100), max: Math.floor(maximum * 100) })
    .map((cents) => cents / 100);
}

function validObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valid(schema)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

function withAllRequired({ properties, items, ...others }: Schema): Schema {
  return {
    ...others,
    ...(items && { items: withAllRequired(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, withAllRequired(schema)]),
      ),
      required: Object.keys(properties),
    }),
  };
}

/** The value with one of its places, chosen by `at`, replaced, removed or added. */
function spoilt(value: unknown, bad: unknown, at: number): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const index = at % value.length;
    return value.with(index, spoilt(value[index], bad, Math.floor(at / value.length)));
  }
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    const name = names[at % (names.length + 1)];
    if (name === undefined) return { ...value, unknown_field: bad };
    const { [name]: old, ...others } = value as Record<string, unknown>;
    return at % 3 === 0 ? others : { ...others, [name]: spoilt(old, bad, Math.floor(at / 3)) };
  }
  return bad;
}
