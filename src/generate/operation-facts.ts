import type { OpenAPIV3 } from 'openapi-types';
import { type ContractDocument, contractOperations } from './contract-document.ts';

/**
 * What code needs to know of an operation and its types cannot say: the scopes that a key must have, and the defaults
 * of its query parameters.
 *
 * @param document openapi.yaml with its references resolved
 */
export function operationFacts(document: ContractDocument): string {
  const facts = contractOperations(document).map(({ operation, item }) => {
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
    const fact = {
      requiredScopes: operation['x-required-scopes'],
      queryDefaults: Object.fromEntries(parameters.flatMap(queryDefault)),
    };
    return [operation.operationId, fact] as const;
  });
  return `export const operationFacts = ${JSON.stringify(Object.fromEntries(facts), null, 2)} as const;\n`;
}

function queryDefault(parameter: OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject): [string, unknown][] {
  if (!('in' in parameter) || parameter.in !== 'query') return [];
  const { schema } = parameter;
  return schema && 'default' in schema ? [[parameter.name, schema.default]] : [];
}
