import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { problem } from '../adapters/problem.ts';
import { OmsError } from '../contract/oms-error.ts';
import type { HttpRequest } from './gateway.ts';
import { targetOf } from './request-target.ts';

const guarded = /^\/($|board\/|_local\/)/;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * The refusal of a request for the board, or for what it asks of this computer, under a name that is not this
 * computer's own; undefined for every other request.
 *
 * A web site can have its own name resolve to 127.0.0.1 (DNS rebinding), and then its scripts share an origin with what
 * listens here. The browser still tells the name, and the API key goes to none but our own page.
 */
export function loopbackOnly({
  url,
  rawHeaders,
}: Pick<HttpRequest, 'url' | 'rawHeaders'>): APIGatewayProxyResult | undefined {
  if (!guarded.test(targetOf(url).pathname)) return undefined;
  const hosts = rawHeaders.filter(
    (_, index) => rawHeaders[index - 1]?.toLowerCase() === 'host' && index % 2 === 1,
  );
  if (hosts.length > 0 && hosts.every((host) => loopback.test(host))) return undefined;
  const detail = 'this page is for http://localhost and http://127.0.0.1 only';
  const body = problem('not-found', randomUUID(), new OmsError('not-found', { detail }));
  return {
    statusCode: body.status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': body.request_id },
    body: JSON.stringify(body),
  };
}
