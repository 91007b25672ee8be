import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Request } from 'openapi-backend';
import { document } from '../../generated/openapi-document.js';
import { contractBounds, requestHeaders } from '../../generated/operation-facts.ts';
import { OmsError } from '../contract/oms-error.ts';
import { gatewayQuery } from './gateway-query.ts';
import { sentHeaders } from './sent-headers.ts';

/**
 * The router's request from an API Gateway REST proxy event
 * ([format](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html)).
 *
 * @throws OmsError `payload-too-large`; `unsupported-media-type` for a body that is compressed; `invalid-request` for a path
 * that is not well encoded, or a body that is no UTF-8
 */
export function gatewayRequest(event: APIGatewayProxyEvent): Request {
  // Only those that the contract knows: the router goes through them four times.
  const { 'content-encoding': encoding, ...headers } = sentHeaders(event, knownHeaders);
  return {
    method: event.httpMethod,
    path: pathOf(event),
    query: gatewayQuery(event),
    headers,
    body: bodyOf(event, encoding),
  };
}

const knownHeaders = new Set<string>(['content-type', 'content-encoding', ...requestHeaders]);

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

/** A body that the operation does not take is passed over, whatever it is. */
function bodyOf(event: APIGatewayProxyEvent, encoding: string | undefined): string | undefined {
  const { body, isBase64Encoded } = event;
  if (body === null || body === undefined || body === '' || !takesBody(event)) return undefined;
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new OmsError('unsupported-media-type', { detail: 'the body must come without a Content-Encoding' });
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

function takesBody({ resource, httpMethod }: APIGatewayProxyEvent): boolean {
  const operation = document.paths?.[resource]?.[httpMethod.toLowerCase() as 'post'];
  return operation === undefined || operation.requestBody !== undefined;
}
