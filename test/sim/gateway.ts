import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { OperationId } from '../../src/contract/operation-handler.ts';
import type { Cloud } from './cloud.ts';
import type { Faults } from './faults.ts';
import type { Call, Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import type { Fleet } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** A request to the API. */
export type Request = Pick<Call, 'operation' | 'caller' | 'intent' | 'order_id' | 'expected'> & {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  json?: unknown;
};

/** Calls the API, where the answer may get lost or the caller lose patience, and writes down how it went. */
export type Gateway = (request: Request) => Promise<Call>;

const functionTimeout = 10_000;

const routes = {
  createOrder: { httpMethod: 'POST', resource: '/orders' },
  listOrders: { httpMethod: 'GET', resource: '/orders' },
  getOrder: { httpMethod: 'GET', resource: '/orders/{id}' },
  deleteOrder: { httpMethod: 'DELETE', resource: '/orders/{id}' },
  listDeliveries: { httpMethod: 'GET', resource: '/orders/{id}/deliveries' },
} as const satisfies Record<OperationId, { httpMethod: string; resource: string }>;

type Routed = keyof typeof routes;

export function buildGateway(parts: {
  scheduler: Scheduler;
  random: Random;
  faults: Faults;
  trace: Trace;
  cloud: Cloud;
  apis: Fleet['apis'];
  ledger: Ledger;
}): Gateway {
  const { scheduler, random, faults, trace, cloud, apis, ledger } = parts;

  return async (request) => {
    const { operation, caller, intent, order_id, expected } = request;
    const sentAt = scheduler.now();
    trace.note(caller.client_id, `asks ${operation} ${intent?.name ?? ''}`, order_id);
    const answer = await answerTo(request);
    const id = order_id ?? acceptedId(answer);
    trace.note(
      caller.client_id,
      `hears ${answer?.statusCode ?? 'nothing'} of ${operation} ${intent?.name ?? ''}`,
      id,
    );
    const call: Call = {
      operation,
      caller,
      ...(intent && { intent }),
      ...(id !== undefined && { order_id: id }),
      ...(expected && { expected }),
      sentAt,
      answeredAt: scheduler.now(),
      status: answer?.statusCode ?? 'unknown',
      headers: answer?.headers ?? {},
      body: answer?.body ? JSON.parse(answer.body) : undefined,
    };
    ledger.calls.push(call);
    return call;
  };

  async function answerTo(request: Request): Promise<APIGatewayProxyResult | undefined> {
    await scheduler.sleep(random.whole(1, 10));
    const invoked = cloud.invoke(apis, eventOf(request, random.uuid()), functionTimeout);
    const hungUp = faults.strikes('caller hung up and tried again')
      ? scheduler.sleep(random.whole(0, 3_000))
      : undefined;
    const outcome = await (hungUp ? Promise.race([invoked, hungUp]) : invoked);
    await scheduler.sleep(random.whole(1, 10));
    if (outcome?.ended === 'failed') throw new Error('the API function threw', { cause: outcome.error });
    if (outcome?.ended !== 'answered' || faults.strikes('answer lost on its way to the caller'))
      return undefined;
    return outcome.result;
  }
}

function acceptedId(answer: APIGatewayProxyResult | undefined): string | undefined {
  return answer?.statusCode === 201 ? JSON.parse(answer.body).order_id : undefined;
}

function eventOf(request: Request, requestId: string): APIGatewayProxyEvent {
  const { operation, order_id, query = null, headers = {}, json, caller } = request;
  const { httpMethod, resource } = routes[operation as Routed];
  return {
    resource,
    path: resource.replace('{id}', order_id ?? ''),
    httpMethod,
    headers: { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) },
    multiValueHeaders: {},
    queryStringParameters: query,
    multiValueQueryStringParameters: null,
    pathParameters: order_id === undefined ? null : { id: order_id },
    stageVariables: null,
    body: json === undefined ? null : JSON.stringify(json),
    isBase64Encoded: false,
    requestContext: {
      requestId,
      stage: 'sim',
      path: `/sim${resource.replace('{id}', order_id ?? '')}`,
      authorizer: { ...caller, scopes: caller.scopes.join(' ') },
    } as unknown as APIGatewayProxyEvent['requestContext'],
  };
}
