import type { OpenAPIV3 } from 'openapi-types';
import { isObject } from '../contract/is-object.ts';
import {
  type ContractDocument,
  type ContractOperation,
  contractOperations,
} from '../generate/contract-document.ts';

/** A call of one operation that the contract allows, made of the contract's own examples. */
export type SampleCall = {
  operationId: string;
  method: string;
  /** As the contract writes it: `/orders/{id}`. */
  template: string;
  path: Record<string, string>;
  query: Record<string, string>;
  /** Whether it takes an `Idempotency-Key`, which must be another one each time that the sample is pasted. */
  takesIdempotencyKey: boolean;
  body?: unknown;
  /** The fields of the answer that stands for more than itself, such as a page; none for an answer that is the thing. */
  answers: { schema?: string; fields: string[] };
};

/** An answer with no more fields than these is a wrapping, of which the fields are wanted. */
const wrappingFields = 2;

/**
 * One call of each operation, with all that is required.
 *
 * @param rest openapi.yaml with its references, which name what is answered
 * @param resolved the same without them
 */
export function sampleCalls(rest: ContractDocument, resolved: ContractDocument): SampleCall[] {
  return contractOperations(resolved).map(({ path: template, method, operation, item }) => {
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].filter(isParameter);
    const required = (place: string) =>
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === place && parameter.required)
          .map((parameter) => [parameter.name, exampleOf(parameter)]),
      );
    const body = bodyOf(operation);
    return {
      operationId: operation.operationId,
      method: method.toUpperCase(),
      template,
      path: required('path'),
      query: required('query'),
      takesIdempotencyKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
      ...(body !== undefined && { body }),
      answers: answerOf(rest.paths[template]?.[method], operation),
    };
  });
}

function isParameter(
  parameter: OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject,
): parameter is OpenAPIV3.ParameterObject {
  return 'in' in parameter;
}

function exampleOf({ name, schema }: OpenAPIV3.ParameterObject): string {
  const example: unknown = schema && 'example' in schema ? schema.example : undefined;
  if (example === undefined) throw new Error(`openapi.yaml: the parameter ${name} needs an example`);
  return String(example);
}

function bodyOf({ operationId, requestBody }: ContractOperation): unknown {
  if (!requestBody || !('content' in requestBody)) return undefined;
  const [example] = Object.values(requestBody.content['application/json']?.examples ?? {});
  if (!example || !('value' in example)) {
    throw new Error(`openapi.yaml: the body of ${operationId} needs an example`);
  }
  return example.value;
}

function answerOf(
  written: OpenAPIV3.OperationObject | undefined,
  resolved: ContractOperation,
): SampleCall['answers'] {
  const reference = schemaOf(written);
  const schema = schemaOf(resolved);
  if (!isObject(schema)) return { fields: [] };
  const fields = isObject(schema.properties) ? Object.keys(schema.properties) : [];
  return {
    schema: isObject(reference) ? String(reference.$ref).replace(/^.*\//, '') : '',
    fields: fields.length <= wrappingFields ? fields : [],
  };
}

/** The schema of the answer that an operation gives when all goes well. */
function schemaOf(operation: OpenAPIV3.OperationObject | undefined): unknown {
  const [, response] =
    Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith('2')) ?? [];
  return response && 'content' in response ? response.content?.['application/json']?.schema : undefined;
}
