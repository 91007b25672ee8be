import { isObject } from '../contract/is-object.ts';

/** What a new rule does to the set of values that a schema allows; `other` when it is neither larger nor smaller. */
export type Effect = 'narrower' | 'wider' | 'other';

type KeywordRule = (before: unknown, after: unknown) => Effect | undefined;

/** Of each keyword that stands for itself, what a difference does; `undefined` stands for its absence. */
export const schemaKeywords: ReadonlyMap<string, KeywordRule> = new Map([
  ['maxLength', upperBound],
  ['maxItems', upperBound],
  ['maxProperties', upperBound],
  ['maximum', upperBound],
  ['exclusiveMaximum', upperBound],
  ['minLength', least],
  ['minItems', least],
  ['minProperties', least],
  ['minimum', lowerBound],
  ['exclusiveMinimum', lowerBound],
  ['uniqueItems', flag],
  ['pattern', rule],
  ['format', rule],
  ['multipleOf', step],
]);

/** The values that `enum` or `const` allow, as JSON; undefined when neither stands there. */
export function valuesAllowed(schema: unknown): Set<string> | undefined {
  if (!isObject(schema)) return undefined;
  if ('const' in schema) return new Set([JSON.stringify(schema.const)]);
  return Array.isArray(schema.enum) ? new Set(schema.enum.map((value) => JSON.stringify(value))) : undefined;
}

const everyType = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** The types that a schema allows; `number` comprises `integer`. */
export function typesAllowed(schema: unknown): Set<string> {
  if (!isObject(schema) || schema.type === undefined) return new Set(everyType);
  const named = Array.isArray(schema.type) ? schema.type.map(String) : [String(schema.type)];
  const types = named.flatMap((type) => (type === 'number' ? ['integer', 'number'] : [type]));
  return new Set(schema.nullable === true ? [...types, 'null'] : types);
}

/** What changes when one set of allowed values takes the place of another; undefined when nothing does. */
export function effectOf(before: Set<string>, after: Set<string>): Effect | undefined {
  const loses = [...before].some((value) => !after.has(value));
  const gains = [...after].some((value) => !before.has(value));
  if (loses && gains) return 'other';
  if (loses) return 'narrower';
  return gains ? 'wider' : undefined;
}

function upperBound(before: unknown, after: unknown): Effect | undefined {
  if (typeof before === 'number' && typeof after === 'number') return after < before ? 'narrower' : 'wider';
  return flag(before, after);
}

function lowerBound(before: unknown, after: unknown): Effect | undefined {
  if (typeof before === 'number' && typeof after === 'number') return after > before ? 'narrower' : 'wider';
  return flag(before, after);
}

/** A lower bound of a count, which is 0 when none is written. */
function least(before: unknown = 0, after: unknown = 0): Effect | undefined {
  return before === after ? undefined : lowerBound(before, after);
}

/** Something that is off when it is false or absent; so is an exclusive bound in OpenAPI 3.0. */
function flag(before: unknown, after: unknown): Effect | undefined {
  const wasOn = before !== undefined && before !== false;
  const isOn = after !== undefined && after !== false;
  if (wasOn && isOn) return 'other';
  if (wasOn) return 'wider';
  return isOn ? 'narrower' : undefined;
}

/** Multiples of 6 are multiples of 3. */
function step(before: unknown, after: unknown): Effect | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return rule(before, after);
  if (isWhole(before / after)) return 'wider';
  return isWhole(after / before) ? 'narrower' : 'other';
}

/** In binary 0.3 is not quite three times 0.1. */
function isWhole(quotient: number): boolean {
  return quotient > 0.5 && Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function rule(before: unknown, after: unknown): Effect | undefined {
  if (before === undefined) return 'narrower';
  return after === undefined ? 'wider' : 'other';
}
