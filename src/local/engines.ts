import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DynamoDBRecord } from 'aws-lambda';
import { claimDataDir } from './data-dir.ts';
import type { EmbeddedChoice, EmbeddedEndpoints } from './embedded-engines.ts';
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

/** What the engines' thread tells: once where they are, and from then on each change of OrderTable. */
export type EngineMessage = { endpoints: EmbeddedEndpoints } | { change: DynamoDBRecord };

/**
 * Starts dynalite and fauxqs in a thread of their own, each unless an engine outside is named in its place.
 *
 * The thread gives them the computer's second core; what breaks in it ends the process, as it would here.
 */
export async function startEngines({
  dynamoEndpoint,
  sqsEndpoint,
  dataDir,
}: Pick<LocalSettings, 'dynamoEndpoint' | 'sqsEndpoint' | 'dataDir'>): Promise<Engines> {
  if (dynamoEndpoint !== undefined && sqsEndpoint !== undefined) {
    return { dynamoEndpoint, sqsEndpoint, stop: async () => {} };
  }
  const release = dataDir === undefined ? async () => {} : await claimDataDir(dataDir);
  const orderChanges = buildEmbeddedShard();
  const { endpoints, stop } = await startThread(
    { dynamo: dynamoEndpoint === undefined, sqs: sqsEndpoint === undefined, ...(dataDir && { dataDir }) },
    orderChanges.put,
  ).catch(async (error) => {
    await release();
    throw error;
  });
  return {
    dynamoEndpoint: dynamoEndpoint ?? endpoints.dynamo ?? '',
    sqsEndpoint: sqsEndpoint ?? endpoints.sqs ?? '',
    ...(endpoints.dynamo !== undefined && { orderChanges }),
    stop: async () => {
      await stop().finally(release);
    },
  };
}

async function startThread(choice: EmbeddedChoice, changed: (record: DynamoDBRecord) => void) {
  const thread = new Worker(join(import.meta.dirname, 'engine-thread.ts'), {
    workerData: choice,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const ended = new Promise((resolve) => thread.once('exit', resolve));
  const endpoints = await new Promise<EmbeddedEndpoints>((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (message: EngineMessage) => {
      if ('change' in message) return changed(message.change);
      thread.off('error', reject);
      resolve(message.endpoints);
    });
  });
  return {
    endpoints,
    stop: async () => {
      // dynalite throws at what a stop cuts off.
      thread.on('error', () => {});
      thread.postMessage('stop');
      await ended;
    },
  };
}
