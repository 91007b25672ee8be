import type { AwsClients } from '../../src/handlers/aws-clients.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';

/** Engines that the models are held against, with their tables, until they are stopped. */
export async function startRealEngines(): Promise<
  AwsClients & { sqsEndpoint: string; stop(): Promise<void> }
> {
  const engines = await startEngines({});
  const clients = buildEngineClients(engines);
  await provisionTables(clients.dynamo);
  return {
    ...clients,
    sqsEndpoint: engines.sqsEndpoint,
    stop: async () => {
      clients.dynamo.destroy();
      clients.sqs.destroy();
      await engines.stop();
    },
  };
}
