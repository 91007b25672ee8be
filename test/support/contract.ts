import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { document } from '../../generated/openapi-document.js';
import { addRequestFormats } from '../../src/adapters/request-formats.ts';
import { isObject } from '../../src/contract/is-object.ts';

/** The project's root folder. */
export const root = join(import.meta.dirname, '../..');

/** The contracts as they are written, references and all. */
export const openapi = contract('openapi.yaml');
export const asyncapi = contract('asyncapi.yaml');

/** The schema by which createOrder's body is validated, without references. */
export const newOrderSchema = objectAt(
  document,
  ...['paths', '/orders', 'post', 'requestBody', 'content', 'application/json', 'schema'],
);

const ajv = addRequestFormats(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema(openapi, 'openapi');

/** Validates against `#/components/schemas/{name}` of openapi.yaml, formats included. */
export function schemaValidator(name: string): ValidateFunction {
  return validatorAt(['components', 'schemas', name]);
}

/** Validates against the schema that lies at a path of keys in openapi.yaml. */
export function validatorAt(path: readonly string[]): ValidateFunction {
  const pointer = path.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = ajv.getSchema(`openapi#/${pointer.join('/')}`);
  if (!validate) throw new Error(`openapi.yaml has no schema at ${path.join(' → ')}`);
  return validate;
}

/** The object at a path of keys, with references followed on the way. */
export function objectAt(contractDocument: unknown, ...path: string[]): Record<string, unknown> {
  const found = valueAt(contractDocument, path);
  if (!isObject(found)) throw new Error(`there is no object at ${path.join(' → ')}`);
  return found;
}

/** The number at a path of keys, such as a bound of a schema. */
export function numberAt(contractDocument: unknown, ...path: string[]): number {
  const found = valueAt(contractDocument, path);
  if (typeof found !== 'number') throw new Error(`there is no number at ${path.join(' → ')}`);
  return found;
}

/** Every object of a document but those within examples, each with the path of keys that leads to it. */
export function objectsOf(
  node: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; node: Record<string, unknown> }[] {
  if (Array.isArray(node)) return node.flatMap((element, index) => objectsOf(element, [...path, `${index}`]));
  if (!isObject(node)) return [];
  const children = Object.entries(node).filter(([key]) => key !== 'example' && key !== 'examples');
  return [{ path, node }, ...children.flatMap(([key, child]) => objectsOf(child, [...path, key]))];
}

function valueAt(contractDocument: unknown, path: readonly string[]): unknown {
  let node: unknown = contractDocument;
  for (const key of path) {
    node = isObject(node) || Array.isArray(node) ? Reflect.get(node, key) : undefined;
    if (isObject(node) && typeof node.$ref === 'string') {
      node = valueAt(contractDocument, node.$ref.replace('#/', '').split('/'));
    }
  }
  return node;
}

function contract(name: string): Record<string, unknown> {
  const parsed: unknown = parse(readFileSync(join(root, name), 'utf8'));
  if (!isObject(parsed)) throw new Error(`${name} holds no object`);
  return parsed;
}
