import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OperationId } from '../../src/contract/operation-handler.ts';

/** A schema object of openapi.yaml, its references resolved. */
export type Schema = { [keyword: string]: unknown; properties?: Record<string, Schema>; items?: Schema };

export type Response = {
  headers?: Record<string, { required?: boolean; schema: Schema }>;
  content?: Record<string, { schema: Schema }>;
};

type Operation = {
  operationId: OperationId;
  'x-required-scopes': string[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: {
    content: Record<string, { examples?: Record<string, { value: Record<string, unknown> }> }>;
  };
  responses: Record<string, Response>;
};

type Contract = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
};

const source: unknown = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

/** openapi.yaml as it stands in the repository, with every reference replaced by what it names. */
export const contract = resolved(source) as Contract;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of the contract with where it is found. */
export const contractOperations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      scopes: operation['x-required-scopes'],
      success: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
      operation,
    })),
);

/** The declared operation that a request reaches; undefined when the contract has no such path or method. */
export function operationOf(method: string, path: string): Operation | undefined {
  const [pathname = ''] = path.split('?');
  return contractOperations.find(
    (each) =>
      each.method === method && new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )?.operation;
}

/** A keyword of a named schema, such as its `maxItems`. */
export function bound(schema: string, keyword: string, ...properties: string[]): number {
  const found = properties.reduce<Schema | undefined>(
    (parent, name) => parent?.properties?.[name],
    contract.components.schemas[schema],
  );
  return Number(found?.[keyword]);
}

/** A request that the contract allows for an operation, made of its own examples. */
export function exampleRequest(
  { method, path, operation }: (typeof contractOperations)[number],
  { id, customer_id }: { id: string; customer_id: string },
): { method: string; path: string; body?: Record<string, unknown> } {
  const query = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, schema }): [string, string] => [
      name,
      String(name === 'customer_id' ? customer_id : schema.example),
    ]);
  const example = Object.values(operation.requestBody?.content['application/json']?.examples ?? {})[0]?.value;
  return {
    method,
    path: `${path.replace('{id}', id)}?${new URLSearchParams(query)}`.replace(/\?$/, ''),
    ...(example && { body: { ...example, customer_id } }),
  };
}

function resolved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolved);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return resolved(target(String(node.$ref)));
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, resolved(value)]));
}

function target(reference: string): unknown {
  const steps = reference.replace('#/', '').split('/');
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], source);
}
