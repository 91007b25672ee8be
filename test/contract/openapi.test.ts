import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/generate/map-objects.ts';
import { asyncapi, objectAt, objectsOf, openapi, validatorAt } from '../support/contract.ts';

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

  it('has an operationId of its own', () => {
    expect(operation.operationId).toMatch(/^[a-z]+[A-Z]\w+$/);
    const others = operations.filter((other) => other.operation.operationId === operation.operationId);
    expect(others).toHaveLength(1);
  });

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

  it.each(statuses.filter((status) => Number(status) >= 400))('answers %s as a problem', (status) => {
    expect(Object.keys(response(status, 'content'))).toEqual(['application/problem+json']);
    const schema = response(status, 'content', 'application/problem+json').schema;
    expect(schema).toEqual({ $ref: '#/components/schemas/Problem' });
  });

  it.each(statuses)('names the request in its answer %s', (status) => {
    expect(response(status, 'headers', 'X-Request-Id').required).toBe(true);
  });

  it('is described for people', () => {
    expect(operation).toMatchObject({ summary: expect.any(String), description: expect.any(String) });
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

describe.each([
  ['openapi.yaml', openapi],
  ['asyncapi.yaml', asyncapi],
])('in %s', (_file, contract) => {
  const schemas = objectsOf(contract).map(({ path, node }) => ({ at: path.join(' → '), node }));
  const ofType = (...types: string[]) => schemas.filter(({ node }) => types.includes(String(node.type)));

  it.each(ofType('string'))('the text at $at is bounded', ({ node }) => {
    expect('maxLength' in node || 'enum' in node || 'const' in node).toBe(true);
  });

  it.each(ofType('array'))('the array at $at is bounded', ({ node }) => {
    expect(node.maxItems).toEqual(expect.any(Number));
  });

  it.each(ofType('integer', 'number'))('the number at $at is bounded on both sides', ({ node }) => {
    expect(node).toMatchObject({ minimum: expect.any(Number), maximum: expect.any(Number) });
  });

  it('every reference leads somewhere', () => {
    for (const { path, node } of objectsOf(contract)) {
      if (typeof node.$ref === 'string') expect(objectAt(contract, ...path)).toBeDefined();
    }
  });
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

  it.each(operations)('show what $method $path takes and answers', ({ path, method, operation }) => {
    const at = ['paths', path, method];
    const media = [
      ...('requestBody' in operation ? [objectAt(openapi, ...at, 'requestBody', 'content')] : []),
      ...Object.keys(objectAt(operation, 'responses')).map((status) => {
        const { content } = objectAt(openapi, ...at, 'responses', status);
        return isObject(content) ? content : {};
      }),
    ].flatMap((content) => Object.values(content));
    for (const type of media) expect(type).toHaveProperty('examples');
  });
});

function withoutReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutReferences);
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string')
    return withoutReferences(objectAt(openapi, ...node.$ref.slice(2).split('/')));
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withoutReferences(child)]));
}
