import type { OpenAPIV3 } from 'openapi-types';
import { isObject } from '../contract/is-object.ts';
import { type ContractDocument, contractOperations } from './contract-document.ts';

/**
 * What code needs to know of the contract and its types cannot say: of each operation the scopes that a key must have
 * and the defaults of its query parameters; the names of all headers that it takes, of that for the key, and of those that
 * each answer must have; and the bounds of what is written without passing a validator.
 *
 * @param document openapi.yaml with its references resolved
 */
export function operationFacts(document: ContractDocument): string {
  const operations = contractOperations(document);
  const facts = operations.map(({ operation, item }) => {
    const fact = {
      requiredScopes: operation['x-required-scopes'],
      queryDefaults: Object.fromEntries(parametersOf(operation, item).flatMap(queryDefault)),
    };
    return [operation.operationId, fact] as const;
  });
  const headers = operations
    .flatMap(({ operation, item }) => parametersOf(operation, item))
    .flatMap((parameter) => (parameter.in === 'header' ? parameter.name.toLowerCase() : []));
  const answerHeaders = Object.fromEntries(
    operations.map(({ operation }) => [operation.operationId, requiredHeaders(operation)]),
  );
  const bodies = operations.map(({ operation }) => Number(operation['x-max-body-bytes'] ?? 0));
  const { detail, errors } = propertiesOf(document, 'Problem');
  const { pointer, parameter, message } = propertiesOf(document, 'InvalidField');
  const { status_reason } = propertiesOf(document, 'Order');
  const bounds = {
    statusReason: status_reason?.maxLength,
    requestBodyBytes: Math.max(...bodies),
    deliveries: propertiesOf(document, 'DeliveryList').deliveries?.maxItems,
    problemDetail: detail?.maxLength,
    problemErrors: errors?.maxItems,
    invalidFieldText: Math.min(...[pointer, parameter, message].map((text) => Number(text?.maxLength))),
  };
  return [
    `export const operationFacts = ${JSON.stringify(Object.fromEntries(facts), null, 2)} as const;`,
    `export const requestHeaders = ${JSON.stringify([...new Set(headers)], null, 2)} as const;`,
    `export const requiredAnswerHeaders: Record<string, Record<string, readonly string[]>> = ${JSON.stringify(answerHeaders, null, 2)};`,
    `export const apiKeyHeader = ${JSON.stringify(apiKeyHeader(document))};`,
    `export const contractBounds = ${JSON.stringify(bounds, null, 2)} as const;`,
    '',
  ].join('\n\n');
}

function apiKeyHeader({ components }: ContractDocument): string {
  const schemes = Object.values(components?.securitySchemes ?? {});
  const names = schemes.flatMap((scheme) => ('in' in scheme && scheme.in === 'header' ? scheme.name : []));
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new Error('openapi.yaml needs one security scheme in a header');
  return name.toLowerCase();
}

/** By status. */
function requiredHeaders({ responses }: OpenAPIV3.OperationObject): Record<string, string[]> {
  const statuses = Object.entries(responses).map(([status, response]): [string, string[]] => {
    const headers = Object.entries(('headers' in response && response.headers) || {});
    return [
      status,
      headers.flatMap(([name, header]) => ('required' in header && header.required ? name : [])),
    ];
  });
  return Object.fromEntries(statuses);
}

function parametersOf(
  operation: OpenAPIV3.OperationObject,
  item: OpenAPIV3.PathItemObject,
): OpenAPIV3.ParameterObject[] {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  return parameters.flatMap((parameter) => ('in' in parameter ? parameter : []));
}

function queryDefault(parameter: OpenAPIV3.ParameterObject): [string, unknown][] {
  if (parameter.in !== 'query') return [];
  const { schema } = parameter;
  return schema && 'default' in schema ? [[parameter.name, schema.default]] : [];
}

function propertiesOf(
  { components }: ContractDocument,
  name: string,
): Record<string, Record<string, unknown>> {
  const { properties } = (components?.schemas?.[name] ?? {}) as OpenAPIV3.SchemaObject;
  if (!isObject(properties)) throw new Error(`openapi.yaml: the schema ${name} has no properties`);
  return properties as Record<string, Record<string, unknown>>;
}
