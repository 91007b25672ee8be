import { type AwsClients, buildAwsClients } from '../../src/handlers/aws-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';

/** Engines that the models are held against, with their tables, until they are stopped. */
export async function startRealEngines(): Promise<
  AwsClients & { sqsEndpoint: string; stop(): Promise<void> }
> {
  const engines = await startEngines({});
  const aws = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const clients = buildAwsClients({
    dynamo: { ...aws, endpoint: engines.dynamoEndpoint },
    sqs: { ...aws, endpoint: engines.sqsEndpoint, useQueueUrlAsEndpoint: false },
  });
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
