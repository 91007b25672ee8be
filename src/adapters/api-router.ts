import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Context, OpenAPIBackend } from 'openapi-backend';
import { contractDigest } from '../../generated/contract-digest.ts';
import { document } from '../../generated/openapi-document.js';
import { contractBounds, operationFacts } from '../../generated/operation-facts.ts';
import type { Caller } from '../contract/caller.ts';
import { OmsError } from '../contract/oms-error.ts';
import type { OperationHandlers, OperationId } from '../contract/operation-handler.ts';
import { firstCharacters } from '../domain/first-characters.ts';
import type { Report } from '../operations/ports.ts';
import { withCallFacts } from './call-facts.ts';
import { challenge } from './challenge.ts';
import { gatewayQuery } from './gateway-query.ts';
import { gatewayRequest } from './gateway-request.ts';
import { detailOf, invalidFields, loggedDetail } from './invalid-fields.ts';
import { problem, problemCode } from './problem.ts';
import { publicPath } from './public-path.ts';
import { readyRouter } from './ready-router.ts';
import { requestIdOf } from './request-id.ts';
import { requirePlainIntegers } from './require-plain-integers.ts';
import { requireWellFormed } from './require-well-formed.ts';

type ApiHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** What an operation answers, before it is told which one it is. */
type Answer = { status: number; headers?: Record<string, string>; body?: unknown };

/**
 * The API's front: takes a gateway event, finds its operation, refuses what the contract or the caller's key does not
 * allow, calls the operation's handler and gives its answer, or what it threw, its wire shape.
 */
export function buildApiRouter(handlers: OperationHandlers, report: Report): ApiHandler {
  const api = new OpenAPIBackend({
    definition: document,
    // Without `strict` openapi-backend lets a request through where a fallback handler is missing.
    strict: true,
    quick: true,
    coerceTypes: true,
    customizeAjv: refuseToCompile,
    securityHandlers: { ApiKey: callerOf },
    handlers: {
      ...Object.fromEntries(
        operationIds.map((id) => [id, (context: Context) => call(handlers, id, context)]),
      ),
      notFound: refuse(() => new OmsError('not-found', { detail: 'the API has no such path' })),
      methodNotAllowed: refuse(() => new OmsError('method-not-allowed')),
      notImplemented: refuse(() => new Error('an operation of the contract has no handler')),
      unauthorizedHandler: refuse(({ security }) => refusalOf(security.ApiKey)),
      validationFail: refuse(invalidRequest),
      preOperationHandler: (context: Context, event: APIGatewayProxyEvent) => {
        requireJson(context);
        requirePlainIntegers(context, gatewayQuery(event));
        requireWellFormed(context);
      },
    },
  });
  const ready = readyRouter(api);

  return async (event) => {
    const request_id = requestIdOf(event);
    const call = {
      request_id,
      client_id: event.requestContext.authorizer?.client_id,
      method: event.httpMethod,
      resource: event.resource,
    };
    try {
      await ready;
      const answer: Answer = await withCallFacts({ request_id }, () =>
        api.handleRequest(gatewayRequest(event), event),
      );
      const told = reply(withPublicLocation(answer, event), request_id, 'application/json');
      report('request_answered', { ...call, status: answer.status });
      return told;
    } catch (error) {
      const code = problemCode(error);
      const known = error instanceof OmsError ? error : undefined;
      if (known && code !== 'unavailable')
        report('request_refused', {
          ...call,
          code,
          detail: firstCharacters(loggedDetail(known), contractBounds.problemDetail),
        });
      else report('request_failed', { ...call, code, error });
      const body = problem(code, request_id, known);
      const headers = {
        // API Gateway would give it another name; there its authorizer lets no such call come here.
        ...(code === 'unauthorized' && { 'WWW-Authenticate': challenge }),
        ...(code === 'unavailable' && { 'Retry-After': '1' }),
        ...(code === 'method-not-allowed' && { Allow: allowedMethods(api, event) }),
      };
      return reply({ status: body.status, headers, body }, request_id, 'application/problem+json');
    }
  };
}

/** A function that is deployed has no schema compiler, so this one does without as well. */
function refuseToCompile(): never {
  throw new Error('an operation of the contract has no validator; `npm run generate` makes them');
}

const operationIds = Object.keys(operationFacts) as OperationId[];

function call<Id extends OperationId>(handlers: OperationHandlers, id: Id, { request, security }: Context) {
  const { params, query, headers, requestBody } = request;
  const given = { path: params, query, header: headers, body: requestBody, caller: security.ApiKey };
  // openapi-backend validated these against the operation's own declarations, of which the types are generated.
  return handlers[id](given as unknown as Parameters<OperationHandlers[Id]>[0]);
}

/** Who calls, as the authorizer passed it. What this throws, `unauthorizedHandler` gets to refuse with. */
function callerOf({ operation }: Context, event: APIGatewayProxyEvent): Caller {
  const { client_id, scopes, customer_id } = event.requestContext.authorizer ?? {};
  if (typeof client_id !== 'string' || typeof scopes !== 'string') throw new OmsError('unauthorized');
  const caller = {
    client_id,
    scopes: scopes.split(' '),
    ...(typeof customer_id === 'string' && { customer_id }),
  };
  const required = operationFacts[operation.operationId as OperationId].requiredScopes;
  const missing = required.filter((scope) => !caller.scopes.includes(scope));
  if (missing.length > 0) {
    throw new OmsError('forbidden', { detail: `the key lacks the scope ${missing.join(' ')}` });
  }
  return caller;
}

function refusalOf(security: { error?: unknown } | undefined): unknown {
  return security?.error ?? new OmsError('unauthorized');
}

function refuse(errorOf: (context: Context) => unknown): (context: Context) => never {
  return (context) => {
    throw errorOf(context);
  };
}

function invalidRequest(context: Context): OmsError {
  requireJson(context);
  const names = context.operation.parameters?.flatMap((parameter) =>
    'name' in parameter ? parameter.name : [],
  );
  const query = Object(context.request.query);
  const fields = invalidFields(context.validation.errors ?? [], names, query);
  return new OmsError('invalid-request', { detail: detailOf(fields), fields });
}

/** @throws OmsError `unsupported-media-type` for a body that is not declared as what the operation takes */
function requireJson({ operation, request }: Context): void {
  if (request.body === undefined || !operation.requestBody) return;
  const [mediaType = '', ...parameters] = String(request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isDeclared =
    'content' in operation.requestBody && Object.hasOwn(operation.requestBody.content, mediaType);
  // The gateway hands a body on as UTF-8, and JSON is nothing else (RFC 8259).
  const isOtherText = parameters.some((one) => /^charset=(?!"?utf-8"?$)/.test(one));
  if (!isDeclared) throw new OmsError('unsupported-media-type');
  if (isOtherText) throw new OmsError('unsupported-media-type', { detail: 'its charset must be utf-8' });
}

/** An operation knows the contract's paths, and not what stands in front of them. */
function withPublicLocation(answer: Answer, event: APIGatewayProxyEvent): Answer {
  const { Location } = answer.headers ?? {};
  if (Location === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, Location: publicPath(Location, event) } };
}

/** Value of the `Allow` header that a 405 must have (RFC 9110). */
function allowedMethods(api: OpenAPIBackend, event: APIGatewayProxyEvent): string {
  const request = gatewayRequest(event);
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    .filter((method) => api.matchOperation({ ...request, method }))
    .join(', ');
}

function reply({ status, headers, body }: Answer, request_id: string, type: string): APIGatewayProxyResult {
  return {
    statusCode: status,
    headers: {
      'X-Request-Id': request_id,
      'X-Contract-Digest': contractDigest,
      'Cache-Control': 'no-store',
      ...(body !== undefined && { 'Content-Type': type }),
      ...headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}
