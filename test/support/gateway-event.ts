import type { APIGatewayProxyEvent } from 'aws-lambda';

/** What API Gateway's REST proxy integration sends for `GET /orders`, but for what a test gives. */
export function gatewayEvent(
  given: Partial<Omit<APIGatewayProxyEvent, 'requestContext'>> & { stage?: string } = {},
): APIGatewayProxyEvent {
  const { stage = 'prod', ...fields } = given;
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
  const requestContext = { stage, requestId: 'request-1', httpMethod: event.httpMethod, path };
  return { ...event, requestContext } as APIGatewayProxyEvent;
}
