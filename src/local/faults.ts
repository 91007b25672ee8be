import type { SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { FaultView } from './board/local-answers.ts';
import type { HttpRequest } from './gateway.ts';

const path = '/_local/faults/inventory-queue';

/** A switch that makes the inventory queue refuse what the functions send, to see that no order suffers from it. */
export type FaultSwitch = (request: Pick<HttpRequest, 'method' | 'url'>) => APIGatewayProxyResult | undefined;

/**
 * Puts the switch before a client's calls of the queue; `PUT` and `DELETE` of `/_local/faults/inventory-queue` turn it on
 * and off, `GET` tells which it is.
 */
export function buildFaultSwitch(client: SQSClient, queueUrl: string): FaultSwitch {
  let isOn = false;
  client.middlewareStack.add(
    (next) => (call) => {
      const isMeant = 'QueueUrl' in call.input && call.input.QueueUrl === queueUrl;
      if (isOn && isMeant) throw new Error('the inventory queue is switched off by /_local/faults');
      return next(call);
    },
    { step: 'initialize' },
  );
  return ({ method, url }) => {
    if (url !== path) return undefined;
    if (method === 'GET') {
      const view: FaultView = { is_on: isOn };
      return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(view) };
    }
    if (method !== 'PUT' && method !== 'DELETE') return undefined;
    isOn = method === 'PUT';
    return { statusCode: 204, headers: {}, body: '' };
  };
}
