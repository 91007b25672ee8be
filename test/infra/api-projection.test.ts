import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { operationFacts } from '../../generated/operation-facts.ts';
import { apiProjection, type Contract } from '../../infra/api-projection.ts';
import { gatewayProblem, gatewayResponses } from '../../infra/gateway-responses.ts';
import { answer } from '../../src/local/gateway.ts';

type Projected = Record<string, unknown>;

const readContract = (): Contract =>
  parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
const targets = { name: 'oms-test', apiUri: 'uri-of-the-api', authorizerUri: 'uri-of-the-authorizer' };
const projection = apiProjection(readContract(), targets);
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const integration = { type: 'aws_proxy', httpMethod: 'POST', uri: 'uri-of-the-api' };

/** The contract's operations, and what has become of each. */
const operations = Object.entries(readContract().paths).flatMap(([path, item]) =>
  Object.entries(item ?? {})
    .filter(([method]) => methods.has(method))
    .map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation: operation as { operationId: keyof typeof operationFacts; responses: object },
      projected: (projection.paths as Record<string, Record<string, Projected>>)[path]?.[method],
    })),
);

describe('the projection of the contract', () => {
  it('is a document that the gateway imports, named as its API', () => {
    expect(projection).toMatchObject({ openapi: '3.0.1', info: { title: 'oms-test' } });
    expect(Object.keys(projection.paths)).toEqual(Object.keys(readContract().paths));
  });

  it('has all operations of the contract', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      Object.keys(operationFacts).sort(),
    );
  });

  it.each(operations)('has $name with security, integration and scopes', ({ operation, projected }) => {
    expect(projected).toMatchObject({
      operationId: operation.operationId,
      security: [{ ApiKey: [] }],
      'x-required-scopes': operationFacts[operation.operationId].requiredScopes,
      'x-amazon-apigateway-integration': integration,
    });
    expect(Object.keys(projected?.responses ?? {})).toEqual(Object.keys(operation.responses));
  });

  it.each(Object.entries(projection.paths))(
    'gives the other methods of %s to the function, keys asked for',
    (path, item) => {
      expect(item['x-amazon-apigateway-any-method']).toMatchObject({
        security: [{ ApiKey: [] }],
        'x-amazon-apigateway-integration': integration,
      });
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
      }));
      expect(item['x-amazon-apigateway-any-method'].parameters).toMatchObject(parameters);
    },
  );

  it('asks the authorizer about the key of each call, and keeps its answer for the minute that openapi.yaml promises', () => {
    expect(projection.components.securitySchemes).toEqual({
      ApiKey: {
        type: 'apiKey',
        name: 'x-api-key',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: 'method.request.header.x-api-key',
          authorizerUri: 'uri-of-the-authorizer',
          authorizerResultTtlInSeconds: 60,
        },
      },
    });
  });

  it('has no models, references or JSON schema that the importer would stumble over', () => {
    const text = JSON.stringify(projection);
    for (const word of ['$ref', 'allOf', 'oneOf', 'nullable', 'example', 'pattern', 'requestBody']) {
      expect(text).not.toContain(`"${word}"`);
    }
  });

  it.each(Object.keys(gatewayResponses) as (keyof typeof gatewayResponses)[])(
    "answers %s with the problem that the laptop's gateway gives",
    (type) => {
      const response = projection['x-amazon-apigateway-gateway-responses'][type];
      const template = response?.responseTemplates['application/json'] ?? '';
      const body = JSON.parse(template.replaceAll('$context.requestId', 'request-1'));
      expect(body).toEqual(gatewayProblem(type, 'request-1'));
      expect(response?.statusCode).toBe(String(body.status));
      const { headers } = answer(type, 'request-1');
      const sent = Object.entries(response?.responseParameters ?? {}).map(([name, value]) => [
        name.replace('gatewayresponse.header.', ''),
        value === 'context.requestId' ? 'request-1' : value.replace(/^'(.*)'$/, '$1'),
      ]);
      expect(Object.fromEntries(sent)).toEqual(headers);
    },
  );

  it.each(Object.entries(projection['x-amazon-apigateway-gateway-responses']))(
    'answers %s in a form and under an id that callers can tell, for no cache to keep',
    (_type, response) => {
      expect(response?.responseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
        'gatewayresponse.header.X-Request-Id': 'context.requestId',
      });
    },
  );

  it.each<[number, (keyof typeof gatewayResponses)[]]>([
    [400, ['BAD_REQUEST_PARAMETERS', 'BAD_REQUEST_BODY', 'DEFAULT_4XX']],
    [401, ['UNAUTHORIZED', 'INVALID_API_KEY', 'EXPIRED_TOKEN']],
    [403, ['ACCESS_DENIED', 'INVALID_SIGNATURE', 'WAF_FILTERED']],
    [404, ['MISSING_AUTHENTICATION_TOKEN', 'RESOURCE_NOT_FOUND']],
    [413, ['REQUEST_TOO_LARGE']],
    [415, ['UNSUPPORTED_MEDIA_TYPE']],
    [429, ['THROTTLED', 'QUOTA_EXCEEDED']],
    [500, ['API_CONFIGURATION_ERROR', 'AUTHORIZER_CONFIGURATION_ERROR', 'DEFAULT_5XX']],
    [503, ['AUTHORIZER_FAILURE', 'INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT']],
  ])('answers with %i exactly in the cases %j', (status, types) => {
    const responses = Object.entries(projection['x-amazon-apigateway-gateway-responses']);
    const having = responses.filter(([, response]) => response?.statusCode === String(status));
    expect(having.map(([type]) => type).sort()).toEqual([...types].sort());
  });

  it('answers an unknown route with 404, a call without a key with how to send it, a call at a bad time with when to try again', () => {
    const responses = projection['x-amazon-apigateway-gateway-responses'];
    expect(responses.MISSING_AUTHENTICATION_TOKEN).toMatchObject({ statusCode: '404' });
    const challenge = {
      responseParameters: { 'gatewayresponse.header.WWW-Authenticate': `'ApiKey header="x-api-key"'` },
    };
    expect(responses).toMatchObject({ UNAUTHORIZED: challenge });
    const soon = { responseParameters: { 'gatewayresponse.header.Retry-After': "'1'" } };
    expect(responses).toMatchObject({ THROTTLED: soon, INTEGRATION_TIMEOUT: soon });
  });

  it('is a pure function: the same for the same arguments, which it leaves as they are', () => {
    const contract = readContract();
    expect(apiProjection(contract, targets)).toEqual(projection);
    expect(contract).toEqual(readContract());
  });

  it.each<[string, (contract: Contract) => void, RegExp]>([
    [
      'an operation without security of its own',
      ({ paths }) => {
        delete paths['/orders']?.post?.security;
      },
      /POST \/orders .* security/,
    ],
    [
      'security that is not a key in a header',
      ({ components }) => {
        Object.assign(components?.securitySchemes ?? {}, { Basic: { type: 'http', scheme: 'basic' } });
      },
      /Basic .* header/,
    ],
  ])('refuses %s', (_what, spoil, message) => {
    const contract = readContract();
    spoil(contract);
    expect(() => apiProjection(contract, targets)).toThrow(message);
  });
});
