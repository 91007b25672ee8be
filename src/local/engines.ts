import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { LocalSettings } from './settings.ts';

/** Where DynamoDB and SQS are, and how to end those that run in this process. */
export type Engines = { dynamoEndpoint: string; sqsEndpoint: string; stop(): Promise<void> };

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
    stop: async () => {
      await Promise.all([dynamo.stop(), sqs.stop()]);
    },
  };
}

type Engine = { endpoint: string; stop(): Promise<void> };

function outside(endpoint: string): Engine {
  return { endpoint, stop: async () => {} };
}

async function startDynalite(dataDir: string | undefined): Promise<Engine> {
  const { default: dynalite } = await import('dynalite');
  if (dataDir !== undefined) await mkdir(dataDir, { recursive: true });
  const server = dynalite({
    createTableMs: 0,
    ...(dataDir !== undefined && { path: join(dataDir, 'dynamodb') }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function startSqs(): Promise<Engine> {
  const { buildApp } = await import('fauxqs');
  // `startFauxqs` would listen on every interface of the machine.
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return { endpoint, stop: () => app.close() };
}
