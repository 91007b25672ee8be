import { type ContractDocument, contractOperations } from './contract-document.ts';

/**
 * The OpenAPI document as the router wants it: no references and no response bodies, so that a cold start loads
 * routes, parameters, request schemas and security, and nothing else.
 *
 * @param document openapi.yaml with its references resolved
 */
export function routerDocument(document: ContractDocument): string {
  const { openapi, info, components } = document;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operation, item } of contractOperations(document)) {
    const { operationId, security, requestBody, responses } = operation;
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
    const statuses = Object.fromEntries(
      Object.keys(responses).map((status) => [status, { description: '' }]),
    );
    paths[path] ??= {};
    paths[path][method] = { operationId, security, parameters, requestBody, responses: statuses };
  }
  const ready = {
    openapi,
    info: { title: info.title, version: info.version },
    paths,
    components: { securitySchemes: components?.securitySchemes },
  };
  return `export const document = ${JSON.stringify(ready, null, 2)};\n`;
}
