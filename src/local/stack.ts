import { randomUUID } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import { physicalNames } from '../../infra/names.ts';
import type { AwsClients } from '../handlers/aws-clients.ts';
import { composeReconciliation, type World } from '../handlers/composition.ts';
import type { Environment } from '../handlers/environment.ts';
import type { Report } from '../operations/ports.ts';
import { type BoardPages, buildBoardPages } from './board-pages.ts';
import { buildDocsPages } from './docs-pages.ts';
import { buildDocsSite, type DocsSite } from './docs-site.ts';
import { buildEngineClients } from './engine-clients.ts';
import { type Engines, startEngines } from './engines.ts';
import { buildFaultSwitch, type FaultSwitch } from './faults.ts';
import { composeFunctions, type LocalFunctions } from './functions.ts';
import { answer, throughGateway } from './gateway.ts';
import { type HttpServer, startHttpServer } from './http-server.ts';
import { buildInventoryStandIn } from './inventory-stand-in.ts';
import { loopbackOnly } from './loopback-only.ts';
import { startOrderChanges } from './order-changes.ts';
import { provisionQueues, provisionTables, type QueueUrls } from './provision.ts';
import { type QueuePoller, startQueuePoller } from './queue-poller.ts';
import { targetOf } from './request-target.ts';
import { openingStock, seed, takeBack } from './seed.ts';
import { defaultKey, type LocalSettings } from './settings.ts';
import { startSweepTimer } from './sweep-timer.ts';

/** The whole system in this process. */
export type LocalStack = {
  url: string;
  engines: Engines;
  clients: AwsClients;
  queues: QueueUrls;
  /** Builds the docs site before anybody asks for it, behind everything else. */
  prepareDocs(): void;
  stop(): Promise<void>;
};

/** Makes the functions of the stack. */
export type Compose = (
  environment: Environment,
  world: World,
  engines: Engines,
) => LocalFunctions | Promise<LocalFunctions>;

/**
 * Starts engines, tables, queues, the Lambda handlers behind an HTTP front, and what carries the messages.
 *
 * @throws Error in words for a person: an engine that does not answer, a port that is taken
 */
export async function startLocalStack(
  settings: LocalSettings,
  report: Report,
  compose: Compose = composeFunctions,
): Promise<LocalStack> {
  const stops: (() => Promise<void>)[] = [];
  try {
    return await start(settings, report, compose, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

async function start(
  settings: LocalSettings,
  report: Report,
  compose: Compose,
  stops: (() => Promise<void>)[],
): Promise<LocalStack> {
  const engines = await startEngines(settings);
  stops.unshift(() => engines.stop());
  const clients = buildEngineClients(engines, settings.aws);
  stops.unshift(async () => {
    clients.dynamo.destroy();
    clients.sqs.destroy();
  });
  const [queues] = await Promise.all([
    reach('SQS', engines.sqsEndpoint, provisionQueues(clients.sqs, engines.sqsEndpoint)),
    reach(
      'DynamoDB',
      engines.dynamoEndpoint,
      provisionTables(clients.dynamo, settings.dynamoEndpoint !== undefined),
    ),
  ]);
  // Who has a key of one's own does not want the one that everybody knows, which an earlier start may have left.
  if (settings.isOwnKey && settings.dynamoEndpoint === undefined) await takeBack(clients.dynamo, defaultKey);
  await seed(clients.dynamo, settings.apiKey, new Date());

  const names = physicalNames('local');
  const environment = {
    ORDER_TABLE_NAME: names.orderTable,
    CUSTOMER_TABLE_NAME: names.customerTable,
    API_KEY_TABLE_NAME: names.apiKeyTable,
    DELIVERY_TABLE_NAME: names.deliveryTable,
    ORDER_EVENTS_DLQ_URL: queues.orderEventsDlq,
    ORDER_CHANGES_DLQ_URL: queues.orderChangesDlq,
    IMS_QUEUE_URL: queues.inventory,
    STATUS_SHARDS: settings.statusShards,
  };
  const world = { ...clients, now: () => new Date(), newId: randomUUID, report };
  const functions = await compose(environment, world, engines);
  const failed = (error: unknown) => report('local_failure', { error });

  const changes = startOrderChanges({
    engines,
    clients,
    settings,
    handler: functions.deliveries,
    reconcile: composeReconciliation(environment, world),
    failed,
  });
  stops.unshift(() => changes.stop());

  // A long poll outlasts the patience that the functions' clients have.
  const client = new SQSClient({
    ...settings.aws,
    endpoint: engines.sqsEndpoint,
    useQueueUrlAsEndpoint: false,
  });
  stops.unshift(async () => client.destroy());
  const poll = (queueUrl: string, handler: Parameters<typeof startQueuePoller>[0]['handler']): QueuePoller =>
    startQueuePoller({ client, queueUrl, handler, failed });
  if (settings.readsOrderEvents) {
    const orderEvents = poll(queues.orderEvents, functions.orderEvents);
    stops.unshift(() => orderEvents.stop());
  }
  if (settings.hasInventoryStandIn) {
    const standIn = buildInventoryStandIn({
      client,
      orderEventsUrl: queues.orderEvents,
      stock: openingStock,
      failed,
    });
    const inventory = poll(queues.inventory, standIn);
    stops.unshift(() => inventory.stop());
  }

  const sweeper = startSweepTimer(functions.sweeper, failed);
  stops.unshift(() => sweeper.stop());

  const docs = buildDocsSite();
  stops.unshift(() => docs.stop());
  const http = await startFront(
    settings.port,
    functions,
    docs,
    buildBoardPages({ settings, client, queues }),
    buildFaultSwitch(clients.sqs, queues.inventory),
    failed,
  );
  stops.unshift(() => http.stop());
  return {
    url: http.url,
    engines,
    clients,
    queues,
    prepareDocs: () => docs.prepare(),
    stop: () => stopAll(stops),
  };
}

function startFront(
  port: number,
  functions: Parameters<typeof throughGateway>[1],
  site: DocsSite,
  board: BoardPages,
  faultSwitch: FaultSwitch,
  failed: (error: unknown) => void,
): Promise<HttpServer> {
  const docs = buildDocsPages(site, async () => (await server).url);
  const server = startHttpServer(port, {
    respond: async (request) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const page = isRead ? await docs(targetOf(request.url).pathname) : undefined;
      const local = page ?? loopbackOnly(request) ?? faultSwitch(request) ?? (await board(request));
      return local ?? throughGateway(request, functions, failed);
    },
    malformed: () => answer('BAD_REQUEST_PARAMETERS', randomUUID()),
    tooLarge: () => answer('REQUEST_TOO_LARGE', randomUUID()),
    failed: (error) => {
      failed(error);
      return answer('DEFAULT_5XX', randomUUID());
    },
  });
  return server;
}

/** What the embedded DynamoDB says when it is to stream, which any other can. */
const unlikeAws = /^At least one of ProvisionedThroughput/;

async function reach<T>(what: string, endpoint: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    if (unlikeAws.test(why)) {
      throw new Error(
        `${what} at ${endpoint} is that of another \`npm start\`, from whose \`export\` line this shell has it; ` +
          'unset AWS_ENDPOINT_URL_DYNAMODB AWS_ENDPOINT_URL_SQS, and start again',
        { cause },
      );
    }
    throw new Error(`${what} at ${endpoint} does not answer: ${why}`, { cause });
  }
}

/** Front first, engines last: what is under way is finished by what it needs. */
async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops) await stop();
}
