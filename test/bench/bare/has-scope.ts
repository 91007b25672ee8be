import type { APIGatewayProxyEvent } from 'aws-lambda';

/** Whether the caller's key, as the authorizer passed it, allows the call. */
export function hasScope({ httpMethod, requestContext }: APIGatewayProxyEvent): boolean {
  const scopes = String(requestContext.authorizer?.scopes ?? '').split(' ');
  return scopes.includes(httpMethod === 'GET' ? 'orders:read' : 'orders:write');
}
