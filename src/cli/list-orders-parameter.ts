import { document } from '../../generated/openapi-document.js';
import { isObject } from '../contract/is-object.ts';

/** The schema of one of listOrders' query parameters, as openapi.yaml has it. */
export function listOrdersParameter(name: string): Record<string, unknown> {
  const { parameters = [] } = document.paths?.['/orders']?.get ?? {};
  const parameter = parameters.find((one) => 'name' in one && one.name === name);
  const schema: unknown = parameter && 'schema' in parameter ? parameter.schema : undefined;
  if (!isObject(schema)) throw new Error(`listOrders of openapi.yaml has no parameter ${name}`);
  return schema;
}
