import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Request } from 'openapi-backend';
import { contractBounds, requestHeaders } from '../../generated/operation-facts.ts';
import { OmsError } from '../contract/oms-error.ts';
import { gatewayQuery } from './gateway-query.ts';

/**
 * The router's request from an API Gateway REST proxy event
 * ([format](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html)).
 *
 * @throws OmsError `payload-too-large`; `invalid-request` for a path that is not well encoded
 */
export function gatewayRequest(event: APIGatewayProxyEvent): Request {
  return {
    method: event.httpMethod,
    path: pathOf(event),
    query: gatewayQuery(event),
    headers: headersOf(event),
    body: bodyOf(event),
  };
}

/**
 * The path below the stage or base path. The gateway matched `resource`, so the path's own part is as many segments
 * long, whatever a stage or a custom domain put in front.
 */
function pathOf({ path, resource, requestContext }: APIGatewayProxyEvent): string {
  const segments = path.split('/').filter(Boolean);
  const template = resource?.split('/').filter(Boolean) ?? [];
  const isExact = template.length > 0 && !template.some((segment) => segment.endsWith('+}'));
  const start = isExact ? segments.length - template.length : Number(segments[0] === requestContext.stage);
  const own = `/${segments.slice(Math.max(start, 0)).join('/')}`;
  try {
    decodeURIComponent(own);
  } catch (cause) {
    const message = 'is not well percent-encoded';
    throw new OmsError('invalid-request', {
      detail: `the path ${message}`,
      fields: [{ parameter: 'id', message }],
      cause,
    });
  }
  return own;
}

/** Only those that the contract knows: the router goes through them four times, and a gateway sends dozens. */
function headersOf({ headers }: APIGatewayProxyEvent): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [given, value] of Object.entries(headers ?? {})) {
    const name = given.toLowerCase();
    if (value !== undefined && knownHeaders.has(name)) known[name] = value;
  }
  return known;
}

const knownHeaders = new Set<string>(['content-type', ...requestHeaders]);

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEvent): string | undefined {
  if (body === null || body === undefined || body === '') return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > contractBounds.requestBodyBytes) throw new OmsError('payload-too-large');
  if (!isUtf8(bytes)) {
    const message = 'is not UTF-8 text';
    throw new OmsError('invalid-request', {
      detail: `the body ${message}`,
      fields: [{ pointer: '#', message }],
    });
  }
  return bytes.toString();
}
