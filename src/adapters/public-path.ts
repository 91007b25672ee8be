import type { APIGatewayProxyEvent } from 'aws-lambda';

/**
 * A path of the contract as the caller reaches it, behind the stage of an API Gateway address or the base path of a
 * custom domain. Of a path as it was called only `requestContext.path` is sure to have these in front; behind them it
 * is as many segments long as `resource`.
 */
export function publicPath(own: string, { resource, requestContext }: APIGatewayProxyEvent): string {
  // Not every caller of a function is a gateway: an answer is not lost for want of its address.
  if (!resource || !requestContext.path) return own;
  const depth = segmentsOf(resource).length;
  const front = segmentsOf(requestContext.path).slice(0, -depth);
  return `${front.map((segment) => `/${segment}`).join('')}${own}`;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}
