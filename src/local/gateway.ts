import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type {
  APIGatewayAuthorizerResult,
  APIGatewayProxyEvent,
  APIGatewayProxyResult,
  APIGatewayRequestAuthorizerEvent,
} from 'aws-lambda';
import type { components } from '../../generated/openapi.ts';
import { document } from '../../generated/openapi-document.js';
import { apiKeyHeader, contractBounds } from '../../generated/operation-facts.ts';
import { gatewayHeaders } from '../../infra/gateway-headers.ts';
import { type GatewayResponseType, gatewayProblem } from '../../infra/gateway-responses.ts';
import { pathPattern } from '../adapters/path-pattern.ts';
import { misencodedParameter } from './misencoded-parameter.ts';
import { policyAllows } from './policy-allows.ts';
import { targetOf } from './request-target.ts';

/** An HTTP request with its body read. */
export type HttpRequest = {
  method: string;
  /** Path and query as they were sent. */
  url: string;
  /** Names and values by turns, as they were sent. */
  rawHeaders: readonly string[];
  body: Buffer;
  sourceIp: string;
};

type Problem = components['schemas']['Problem'];

type Functions = {
  authorizer: (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;
  api: (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;
};

const account = '000000000000';
const stage = 'local';
const resources = Object.keys(document.paths ?? {}).map((template) => ({
  template,
  pattern: pathPattern(template),
}));

/**
 * Does for one request what API Gateway does: matches the resource, asks the authorizer, calls the API function with
 * the REST proxy event and answers for itself where no function is to be called.
 *
 * @param failed told of an error that a function threw
 */
export async function throughGateway(
  request: HttpRequest,
  functions: Functions,
  failed: (error: unknown) => void,
): Promise<APIGatewayProxyResult> {
  const requestId = randomUUID();
  const { pathname, searchParams } = targetOf(request.url);
  const found = resources.find(({ pattern }) => pattern.test(pathname));
  if (found === undefined) return answer('MISSING_AUTHENTICATION_TOKEN', requestId);
  const resource = found.template;

  const multiValueHeaders = groups(pairs(request.rawHeaders));
  const headers = lasts(multiValueHeaders);
  const multiValueQuery = groups([...searchParams]);
  const proxied = {
    resource,
    path: pathname,
    httpMethod: request.method,
    headers,
    multiValueHeaders,
    queryStringParameters: orNull(lasts(multiValueQuery)),
    multiValueQueryStringParameters: orNull(multiValueQuery),
    pathParameters: orNull(found.pattern.exec(pathname)?.groups ?? {}),
    stageVariables: null,
    ...bodyOf(request.body),
  };
  const requestContext = contextOf(request, resource, pathname, requestId);

  if (!headerOf(headers, apiKeyHeader)) return answer('UNAUTHORIZED', requestId);
  const verdict = await authorize({ ...proxied, requestContext }, functions);
  if (verdict === 'unauthorized') return answer('UNAUTHORIZED', requestId);
  if (verdict instanceof Error) {
    failed(verdict);
    return answer('AUTHORIZER_FAILURE', requestId);
  }
  if (!policyAllows(verdict.policyDocument, methodArnOf(proxied))) return answer('ACCESS_DENIED', requestId);
  const misencoded = misencodedParameter(request.url);
  if (misencoded !== undefined)
    return answer('BAD_REQUEST_PARAMETERS', requestId, misencodedFault(misencoded));
  try {
    const authorizer = { ...texts(verdict.context), principalId: verdict.principalId };
    return await functions.api({ ...proxied, requestContext: { ...requestContext, authorizer } });
  } catch (error) {
    failed(error);
    return answer('DEFAULT_5XX', requestId);
  }
}

/** What the gateway answers by itself. */
export function answer(
  type: GatewayResponseType,
  requestId: string,
  fault: Fault = {},
): APIGatewayProxyResult {
  const body = { ...gatewayProblem(type, requestId), ...fault };
  return {
    statusCode: body.status,
    headers: { ...gatewayHeaders(type), 'X-Request-Id': requestId },
    body: JSON.stringify(body),
  };
}

type Fault = Partial<Pick<Problem, 'detail' | 'errors'>>;

function misencodedFault(name: string): Fault {
  const parameter = name.slice(0, contractBounds.invalidFieldText);
  const message = 'is not well percent-encoded';
  return { detail: `${parameter} ${message}`, errors: [{ parameter, message }] };
}

type Unauthorized = Omit<APIGatewayProxyEvent, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEvent['requestContext'], 'authorizer'>;
};

async function authorize(
  { body: _body, isBase64Encoded: _encoded, ...event }: Unauthorized,
  { authorizer }: Functions,
): Promise<APIGatewayAuthorizerResult | 'unauthorized' | Error> {
  const { requestContext } = event;
  try {
    return await authorizer({
      ...event,
      type: 'REQUEST',
      methodArn: methodArnOf(event),
      requestContext: { ...requestContext, authorizer: undefined },
    } as APIGatewayRequestAuthorizerEvent);
  } catch (error) {
    if (error instanceof Error && error.message === 'Unauthorized') return 'unauthorized';
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Bytes that are no text reach the function as they are, for it to refuse. */
function bodyOf(body: Buffer): { body: string | null; isBase64Encoded: boolean } {
  if (body.length === 0) return { body: null, isBase64Encoded: false };
  const isText = isUtf8(body);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function methodArnOf({ httpMethod, path }: Pick<APIGatewayProxyEvent, 'httpMethod' | 'path'>): string {
  return `arn:aws:execute-api:local:${account}:local/${stage}/${httpMethod}${path}`;
}

function contextOf(request: HttpRequest, resourcePath: string, path: string, requestId: string) {
  const now = new Date();
  return {
    accountId: account,
    apiId: 'local',
    protocol: 'HTTP/1.1',
    httpMethod: request.method,
    // As with a custom domain, no stage stands in front of the paths that callers see.
    path,
    stage,
    requestId,
    requestTime: now.toISOString(),
    requestTimeEpoch: now.getTime(),
    resourceId: resourcePath,
    resourcePath,
    identity: {
      accessKey: null,
      accountId: null,
      apiKey: null,
      apiKeyId: null,
      caller: null,
      clientCert: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: request.sourceIp,
      user: null,
      userAgent: null,
      userArn: null,
    },
  };
}

function pairs(flat: readonly string[]): [string, string][] {
  const found: [string, string][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) found.push([flat[i] ?? '', flat[i + 1] ?? '']);
  return found;
}

function groups(entries: readonly [string, string][]): Record<string, string[]> {
  const byName = Map.groupBy(entries, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.map(([, value]) => value)]));
}

function lasts(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));
}

function orNull<T extends object>(values: T): T | null {
  return Object.keys(values).length > 0 ? values : null;
}

function headerOf(headers: Record<string, string>, wanted: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The gateway hands every context value on as a text. */
function texts(context: APIGatewayAuthorizerResult['context']): Record<string, string> {
  return Object.fromEntries(Object.entries(context ?? {}).map(([name, value]) => [name, String(value)]));
}
