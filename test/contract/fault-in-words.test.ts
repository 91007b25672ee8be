import { expect, it } from 'vitest';
import { faultInWords } from '../../src/contract/fault-in-words.ts';
import { isObject } from '../../src/contract/is-object.ts';
import { asyncapi, newOrderSchema, objectAt, openapi } from '../support/contract.ts';

const schemas = ['components', 'schemas'];

/** What others send: messages, bodies and parameters. */
const incoming = [
  objectAt(asyncapi, ...schemas),
  newOrderSchema,
  objectAt(openapi, 'components', 'parameters'),
  ...['OrderId', 'CustomerId', 'PageToken'].map((name) => objectAt(openapi, ...schemas, name)),
];

it.each(patternsIn(incoming))('the pattern %s is told in words, and not as it is', (pattern) => {
  const error = { keyword: 'pattern', instancePath: '', schemaPath: '', params: { pattern } };
  expect(faultInWords([{ ...error, message: `must match pattern "${pattern}"` }])).toMatch(
    /^must (be|have) (?!.*\^)/,
  );
});

function patternsIn(node: unknown): string[] {
  if (Array.isArray(node)) return [...new Set(node.flatMap(patternsIn))];
  if (!isObject(node)) return [];
  const own = typeof node.pattern === 'string' ? [node.pattern] : [];
  return [...new Set([...own, ...Object.values(node).flatMap(patternsIn)])];
}
