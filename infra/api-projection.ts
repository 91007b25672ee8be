import { STATUS_CODES } from 'node:http';
import type { OpenAPIV3 } from 'openapi-types';
import { gatewayHeaders } from './gateway-headers.ts';
import { type GatewayResponseType, gatewayProblem, gatewayResponses } from './gateway-responses.ts';

/** openapi.yaml as it was parsed; its references may stand. */
export type Contract = OpenAPIV3.Document<{ 'x-required-scopes'?: string[] }>;
type Operation = NonNullable<NonNullable<Contract['paths'][string]>['get']>;

/** What the gateway calls, as [integration URIs](https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html). */
type Targets = { name: string; apiUri: string; authorizerUri: string };

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** Seconds for which an answer of the authorizer is kept, and a revoked key lives on; openapi.yaml tells callers. */
const authorizerTtl = 60;

/**
 * The contract as API Gateway imports it: routes, security, integrations and the gateway's own answers, and no models,
 * because its importer refuses or ignores much of a real contract, and the function holds requests against all of it
 * ([what it does not know](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html)).
 *
 * A pure function of its arguments.
 *
 * @throws Error for an operation without security, or security that is not a key in a header
 */
export function apiProjection(contract: Contract, targets: Targets) {
  return {
    openapi: '3.0.1',
    // The importer names the API after its title, and CloudWatch its metrics after the API.
    info: { title: targets.name, description: contract.info.title, version: contract.info.version },
    paths: Object.fromEntries(
      Object.entries(contract.paths).map(([path, item]) => [path, pathItem(path, item ?? {}, targets)]),
    ),
    components: {
      securitySchemes: Object.fromEntries(
        Object.entries(contract.components?.securitySchemes ?? {}).map(([name, scheme]) => [
          name,
          authorizer(name, scheme, targets),
        ]),
      ),
    },
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(
      (Object.keys(gatewayResponses) as GatewayResponseType[]).map((type) => [type, gatewayResponse(type)]),
    ),
  };
}

function pathItem(path: string, item: NonNullable<Contract['paths'][string]>, { apiUri }: Targets) {
  const call = {
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    'x-amazon-apigateway-integration': {
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri: apiUri,
    },
  };
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ method, operation, security: securityOf(path, method, operation) }] : [];
  });
  return {
    ...Object.fromEntries(
      operations.map(({ method, operation, security }) => [
        method,
        {
          operationId: operation.operationId,
          'x-required-scopes': operation['x-required-scopes'],
          security,
          responses: described(Object.keys(operation.responses)),
          ...call,
        },
      ]),
    ),
    // Every other method is the function's to refuse, with a 405 that says which ones there are.
    'x-amazon-apigateway-any-method': {
      security: operations[0]?.security ?? [],
      responses: described(['405']),
      ...call,
    },
  };
}

function securityOf(path: string, method: string, { security }: Operation) {
  if (security && security.length > 0) return security;
  throw new Error(`${method.toUpperCase()} ${path} of the contract declares no security of its own`);
}

function described(statuses: string[]) {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: STATUS_CODES[status] ?? status }]),
  );
}

function authorizer(
  name: string,
  scheme: OpenAPIV3.ReferenceObject | OpenAPIV3.SecuritySchemeObject,
  { authorizerUri }: Targets,
) {
  if (!('type' in scheme) || scheme.type !== 'apiKey' || scheme.in !== 'header') {
    throw new Error(`the security scheme ${name} of the contract is not a key in a header`);
  }
  return {
    type: 'apiKey',
    name: scheme.name,
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      identitySource: `method.request.header.${scheme.name}`,
      authorizerUri,
      authorizerResultTtlInSeconds: authorizerTtl,
    },
  };
}

/** The template has no logic, only `$context`; its key is the one that the gateway takes whatever `Accept` says. */
function gatewayResponse(type: GatewayResponseType) {
  const body = gatewayProblem(type, '$context.requestId');
  return {
    statusCode: String(body.status),
    responseParameters: {
      ...Object.fromEntries(
        Object.entries(gatewayHeaders(type)).map(([name, value]) => [
          `gatewayresponse.header.${name}`,
          `'${value}'`,
        ]),
      ),
      'gatewayresponse.header.X-Request-Id': 'context.requestId',
    },
    responseTemplates: { 'application/json': JSON.stringify(body) },
  };
}
