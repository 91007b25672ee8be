import type { OpenAPIV3 } from 'openapi-types';

/** An OpenAPI 3.0 operation of this contract: the standard fields, and those of this contract's own. */
export type ContractOperation = OpenAPIV3.OperationObject<{
  /** Scopes that a key needs to call it. */
  'x-required-scopes': string[];
  /** The most bytes that its body may have. */
  'x-max-body-bytes'?: number;
}> & { operationId: string };

/** openapi.yaml, parsed. */
export type ContractDocument = OpenAPIV3.Document;

/** Every operation of the document with its path and method, in the document's order. */
export function contractOperations(document: ContractDocument): {
  path: string;
  method: OpenAPIV3.HttpMethods;
  operation: ContractOperation;
  item: OpenAPIV3.PathItemObject;
}[] {
  const methods = [
    'get',
    'put',
    'post',
    'delete',
    'options',
    'head',
    'patch',
    'trace',
  ] as OpenAPIV3.HttpMethods[];
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      if (!item || !operation) return [];
      if (!isContractOperation(operation)) {
        throw new Error(`openapi.yaml: ${method} ${path} needs an operationId and x-required-scopes`);
      }
      return [{ path, method, operation, item }];
    }),
  );
}

function isContractOperation(operation: OpenAPIV3.OperationObject): operation is ContractOperation {
  return (
    typeof operation.operationId === 'string' &&
    'x-required-scopes' in operation &&
    Array.isArray(operation['x-required-scopes'])
  );
}
