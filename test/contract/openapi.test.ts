import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/contract/is-object.ts';
import { objectAt, objectsOf, openapi, validatorAt } from '../support/contract.ts';

// What redocly.yaml rules is not tested here.
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const operations = Object.keys(objectAt(openapi, 'paths')).flatMap((path) =>
  methods
    .filter((method) => method in objectAt(openapi, 'paths', path))
    .map((method) => ({ path, method, operation: objectAt(openapi, 'paths', path, method) })),
);

describe.each(operations)('the operation $method $path', ({ path, method, operation }) => {
  const statuses = Object.keys(objectAt(operation, 'responses'));
  const response = (status: string, ...rest: string[]) =>
    objectAt(openapi, 'paths', path, method, 'responses', status, ...rest);

  it('takes a key, and names the scopes that the key must have', () => {
    expect(operation.security).toEqual([{ ApiKey: [] }]);
    const scopes = operation['x-required-scopes'];
    expect(scopes).toEqual([expect.stringMatching(/^[a-z]+:(read|write)$/)]);
    expect(String(scopes).endsWith(':read')).toBe(method === 'get');
  });

  it('has the errors that every operation of its kind has', () => {
    const hasBody = 'requestBody' in operation;
    const isOfOne = path.includes('{');
    expect(statuses).toEqual(
      expect.arrayContaining(
        ['400', '401', '403', '429', '500', '503']
          .concat(isOfOne ? ['404'] : [])
          .concat(hasBody ? ['413', '415'] : []),
      ),
    );
  });

  it.each(statuses)('names the request in its answer %s', (status) => {
    expect(response(status, 'headers', 'X-Request-Id').required).toBe(true);
  });
});

it('the contract refuses unknown fields in every object of a request', () => {
  const bodies = objectsOf(openapi).filter(({ path }) => path.at(-1) === 'requestBody');
  expect(bodies.length).toBeGreaterThan(0);
  for (const { path } of bodies) {
    const schema = objectAt(openapi, ...path, 'content', 'application/json', 'schema');
    const objects = objectsOf(withoutReferences(schema)).filter(({ node }) => node.type === 'object');
    for (const { node } of objects) expect(node.additionalProperties).toBe(false);
  }
});

describe('the examples of openapi.yaml', () => {
  const examples = objectsOf(openapi).flatMap(({ path, node }) => {
    const schema = 'schema' in node ? [...path, 'schema'] : path;
    const named = isObject(node.examples) ? Object.entries(node.examples) : [];
    return [
      ...('example' in node ? [{ at: path.join(' → '), schema, value: node.example }] : []),
      ...named.map(([name, example]) => ({
        at: [...path, name].join(' → '),
        schema,
        value: isObject(example) ? example.value : undefined,
      })),
    ];
  });

  it.each(examples)('fit their schema: $at', ({ schema, value }) => {
    const validate = validatorAt(schema);
    validate(value);
    expect(validate.errors).toBeNull();
  });
});

function withoutReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutReferences);
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string')
    return withoutReferences(objectAt(openapi, ...node.$ref.slice(2).split('/')));
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withoutReferences(child)]));
}
