import { type ProblemCode, problem } from '../src/adapters/problem.ts';

/**
 * What the gateway itself answers, before any function is called: the same problems in the same shape. Keys are API
 * Gateway's response types
 * ([list](https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html)).
 */
export const gatewayResponses = {
  UNAUTHORIZED: 'unauthorized',
  WAF_FILTERED: 'forbidden',
  INVALID_SIGNATURE: 'forbidden',
  ACCESS_DENIED: 'forbidden',
  INVALID_API_KEY: 'unauthorized',
  EXPIRED_TOKEN: 'unauthorized',
  // The gateway says this of every path and method that it does not know.
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  RESOURCE_NOT_FOUND: 'not-found',
  BAD_REQUEST_PARAMETERS: 'invalid-request',
  BAD_REQUEST_BODY: 'invalid-request',
  REQUEST_TOO_LARGE: 'payload-too-large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported-media-type',
  THROTTLED: 'too-many-requests',
  QUOTA_EXCEEDED: 'too-many-requests',
  // The authorizer could not read its table, which passes.
  AUTHORIZER_FAILURE: 'unavailable',
  AUTHORIZER_CONFIGURATION_ERROR: 'internal-error',
  API_CONFIGURATION_ERROR: 'internal-error',
  INTEGRATION_FAILURE: 'unavailable',
  INTEGRATION_TIMEOUT: 'unavailable',
  DEFAULT_4XX: 'invalid-request',
  DEFAULT_5XX: 'internal-error',
} as const satisfies Record<string, ProblemCode>;

/** One of API Gateway's response types. */
export type GatewayResponseType = keyof typeof gatewayResponses;

/** The answer of one type to one request; as a template, `request_id` is `$context.requestId`. */
export function gatewayProblem(type: GatewayResponseType, request_id: string) {
  return problem(gatewayResponses[type], request_id);
}
