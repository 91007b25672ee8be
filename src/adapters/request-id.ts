import { randomUUID } from 'node:crypto';

const plain = /^[\w=-]{1,128}$/;

/**
 * The id under which a call is told of, to its caller and in the logs: the gateway's, within the contract's bound.
 *
 * A caller may choose the first one by a header
 * ([variables](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html)),
 * so one that is not plain gives way to the gateway's own; the access log has both.
 */
export function requestIdOf({
  requestContext: { requestId, extendedRequestId = '' },
}: {
  requestContext: { requestId: string; extendedRequestId?: string | undefined };
}): string {
  return [requestId, extendedRequestId].find((id) => plain.test(id)) ?? randomUUID();
}
