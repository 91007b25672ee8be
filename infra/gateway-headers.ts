import { challenge } from '../src/adapters/challenge.ts';
import { type GatewayResponseType, gatewayProblem } from './gateway-responses.ts';

/** The headers that an answer of the gateway has besides `X-Request-Id`, which differs from call to call. */
export function gatewayHeaders(type: GatewayResponseType): Record<string, string> {
  const { status } = gatewayProblem(type, '');
  return {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(status === 401 && { 'WWW-Authenticate': challenge }),
    ...((status === 429 || status === 503) && { 'Retry-After': '1' }),
  };
}
