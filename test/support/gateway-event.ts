import type { APIGatewayProxyEvent } from 'aws-lambda';

/** What API Gateway's REST proxy integration sends for `GET /orders`, but for what a test gives. */
export function gatewayEvent(
  given: Partial<Omit<APIGatewayProxyEvent, 'requestContext'>> & {
    stage?: string;
    /** What else the gateway says of the call: who calls, and under which id. */
    context?: Record<string, unknown>;
  } = {},
): APIGatewayProxyEvent {
  const { stage = 'prod', context, ...fields } = given;
  const event = {
    resource: '/orders',
    path: '/orders',
    httpMethod: 'GET',
    headers: {},
    multiValueHeaders: {},
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    body: null,
    isBase64Encoded: false,
    ...fields,
  };
  const path = `/${stage}${event.path}`;
  const requestContext = { stage, requestId: 'request-1', httpMethod: event.httpMethod, path, ...context };
  return { ...event, requestContext } as APIGatewayProxyEvent;
}
