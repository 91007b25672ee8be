import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { physicalNames } from '../../infra/names.ts';
import { withChangeFeed } from './change-feed.ts';
import { mendIndexes } from './mend-indexes.ts';

/** Which engines to embed; tables are in memory unless they have a folder. */
export type EmbeddedChoice = { dynamo: boolean; sqs: boolean; dataDir?: string };

/** Where the chosen ones are. */
export type EmbeddedEndpoints = { dynamo?: string; sqs?: string };

/**
 * Starts dynalite and fauxqs on free ports of the loopback interface.
 *
 * Queues are never kept: an order that is pending in the tables is its own outbox, and the sweeper sends for it again.
 *
 * @param emit told of each change of OrderTable
 */
export async function startEmbeddedEngines(
  choice: EmbeddedChoice,
  emit: (record: DynamoDBRecord) => void,
): Promise<{ endpoints: EmbeddedEndpoints; stop(): Promise<void> }> {
  const [dynamo, sqs] = await Promise.all([
    choice.dynamo ? startDynalite(choice.dataDir, emit) : undefined,
    choice.sqs ? startSqs() : undefined,
  ]);
  return {
    endpoints: { ...(dynamo && { dynamo: dynamo.endpoint }), ...(sqs && { sqs: sqs.endpoint }) },
    stop: async () => {
      await Promise.all([dynamo?.stop(), sqs?.stop()]);
    },
  };
}

type Engine = { endpoint: string; stop(): Promise<void> };

async function startDynalite(
  dataDir: string | undefined,
  emit: (record: DynamoDBRecord) => void,
): Promise<Engine> {
  const { default: dynalite } = await import('dynalite');
  const path = dataDir === undefined ? undefined : join(dataDir, 'dynamodb');
  if (path !== undefined) await mendIndexes(path);
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  const front = createServer(
    withChangeFeed(server, await listen(server), physicalNames('local').orderTable, emit),
  );
  const endpoint = `http://127.0.0.1:${await listen(front)}`;
  return {
    endpoint,
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
