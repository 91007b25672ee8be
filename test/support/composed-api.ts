import type { APIGatewayProxyEvent } from 'aws-lambda';
import { physicalNames } from '../../infra/names.ts';
import { buildAwsClients } from '../../src/handlers/aws-clients.ts';
import { composeApi, type World } from '../../src/handlers/composition.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { provisionQueues, provisionTables } from '../../src/local/provision.ts';
import { seed } from '../../src/local/seed.ts';
import { localSettings } from '../../src/local/settings.ts';
import { checkedBody } from './checked-answer.ts';
import { gatewayEvent } from './gateway-event.ts';
import { type contractOperations, exampleRequest } from './openapi.ts';
import { recordReport } from './recorded-report.ts';

/** The id that every order gets which is placed without a key. */
export const id = '00000000-0000-4000-8000-000000000001';
export const requestId = 'request-of-the-gateway';
export const apiKey = 'key-of-the-seed';

const { aws } = localSettings({});

/** What the authorizer passes for a key that may do everything. */
export const authorizer = { principalId: 'local', client_id: 'local', scopes: 'orders:read orders:write' };

export type ComposedApi = Awaited<ReturnType<typeof startApi>>;

/** The API function as it is composed for Lambda, on engines of its own. */
export async function startApi() {
  const engines = await startEngines({});
  const clients = buildEngineClients(engines);
  const [queues] = await Promise.all([
    provisionQueues(clients.sqs, engines.sqsEndpoint),
    provisionTables(clients.dynamo),
  ]);
  await seed(clients.dynamo, apiKey, new Date());
  const { orderTable, customerTable } = physicalNames('local');
  const { report, happened } = recordReport();
  const world: World = { ...clients, now: () => new Date(), newId: () => id, report };
  const environment = {
    ORDER_TABLE_NAME: orderTable,
    CUSTOMER_TABLE_NAME: customerTable,
    IMS_QUEUE_URL: queues.inventory,
  };

  /** The handler, with some of its world or its environment replaced. */
  function compose(replaced: Partial<World> = {}, variables: Record<string, string | undefined> = {}) {
    return composeApi({ ...environment, ...variables }, { ...world, ...replaced });
  }

  /** The handler's answer, held against openapi.yaml as a caller would see it. */
  async function answerTo(event: APIGatewayProxyEvent, handler = compose()) {
    const { statusCode: status, headers: given = {}, body: text } = await handler(event);
    const headers = new Headers(given as Record<string, string>);
    const body = checkedBody(event.httpMethod, event.path, { status, headers, text });
    if (headers.get('X-Request-Id') !== requestId) throw new Error("X-Request-Id is not the gateway's");
    return { status, headers, text, body };
  }

  async function stop(): Promise<void> {
    clients.dynamo.destroy();
    clients.sqs.destroy();
    await engines.stop();
  }

  return { environment, dynamo: clients.dynamo, happened, compose, answerTo, stop };
}

/** Clients whose engines refuse every connection. */
export function deafClients() {
  const deaf = { ...aws, endpoint: 'http://127.0.0.1:9', maxAttempts: 1 };
  return buildAwsClients({ dynamo: deaf, sqs: deaf });
}

/** Clients of an engine elsewhere, with the patience of the functions. */
export function clientsOf(endpoint: string) {
  const there = { ...aws, endpoint };
  return buildAwsClients({ dynamo: there, sqs: { ...there, useQueueUrlAsEndpoint: false } });
}

/** A REST proxy event in the shape that API Gateway sends it. */
export function proxyEvent(
  httpMethod: string,
  path: string,
  given: Partial<Omit<APIGatewayProxyEvent, 'requestContext'>> & {
    caller?: unknown;
    publicPath?: string;
  } = {},
): APIGatewayProxyEvent {
  const { caller, publicPath, ...fields } = { caller: authorizer, publicPath: `/prod${path}`, ...given };
  return gatewayEvent({
    resource: path.replace(/\/orders\/[^/]+/, '/orders/{id}'),
    path,
    httpMethod,
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    multiValueHeaders: { 'content-type': ['application/json'], 'x-api-key': [apiKey] },
    ...fields,
    context: { path: publicPath, requestId, authorizer: caller },
  });
}

/** The event of a request that the contract gives as an example. */
export function exampleEvent(
  operation: (typeof contractOperations)[number],
  given: { caller?: unknown } = {},
): APIGatewayProxyEvent {
  const { method, path, body } = exampleRequest(operation, { id, customer_id: 'CUST-1001' });
  const { pathname, searchParams } = new URL(path, 'http://gateway');
  const parameters = Object.fromEntries(searchParams);
  return proxyEvent(method, pathname, {
    queryStringParameters: Object.keys(parameters).length > 0 ? parameters : null,
    body: body === undefined ? null : JSON.stringify(body),
    ...given,
  });
}
