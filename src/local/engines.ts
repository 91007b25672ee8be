import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { physicalNames } from '../../infra/names.ts';
import { withChangeFeed } from './change-feed.ts';
import { claimDataDir } from './data-dir.ts';
import { buildEmbeddedShard, type EmbeddedShard } from './embedded-shard.ts';
import type { LocalSettings } from './settings.ts';

/** Where DynamoDB and SQS are, and how to end those that run in this process. */
export type Engines = {
  dynamoEndpoint: string;
  sqsEndpoint: string;
  /** OrderTable's stream when DynamoDB runs in this process; an engine outside has one of its own. */
  orderChanges?: EmbeddedShard;
  stop(): Promise<void>;
};

/**
 * Starts dynalite and fauxqs in this process, each unless an engine outside is named in its place.
 *
 * Queues are never kept: an order that is pending in the tables is its own outbox, and the sweeper sends for it again.
 */
export async function startEngines(
  settings: Pick<LocalSettings, 'dynamoEndpoint' | 'sqsEndpoint' | 'dataDir'>,
): Promise<Engines> {
  const [dynamo, sqs] = await Promise.all([
    settings.dynamoEndpoint === undefined
      ? startDynalite(settings.dataDir)
      : outside(settings.dynamoEndpoint),
    settings.sqsEndpoint === undefined ? startSqs() : outside(settings.sqsEndpoint),
  ]);
  return {
    dynamoEndpoint: dynamo.endpoint,
    sqsEndpoint: sqs.endpoint,
    ...(dynamo.orderChanges && { orderChanges: dynamo.orderChanges }),
    stop: async () => {
      await Promise.all([dynamo.stop(), sqs.stop()]);
    },
  };
}

type Engine = { endpoint: string; orderChanges?: EmbeddedShard; stop(): Promise<void> };

function outside(endpoint: string): Engine {
  return { endpoint, stop: async () => {} };
}

async function startDynalite(dataDir: string | undefined): Promise<Engine> {
  const { default: dynalite } = await import('dynalite');
  if (dataDir !== undefined) await claimDataDir(dataDir);
  const server = dynalite({
    createTableMs: 0,
    ...(dataDir !== undefined && { path: join(dataDir, 'dynamodb') }),
  });
  const orderChanges = buildEmbeddedShard();
  const front = createServer(
    withChangeFeed(server, await listen(server), physicalNames('local').orderTable, orderChanges.put),
  );
  const endpoint = `http://127.0.0.1:${await listen(front)}`;
  return {
    endpoint,
    orderChanges,
    stop: async () => {
      await close(front);
      await close(server);
    },
  };
}

/** Listens on a free port of the loopback interface. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function startSqs(): Promise<Engine> {
  const { buildApp } = await import('fauxqs');
  // `startFauxqs` would listen on every interface of the machine.
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return { endpoint, stop: () => app.close() };
}
