import { type AwsClients, buildAwsClients } from '../handlers/aws-clients.ts';
import type { Engines } from './engines.ts';
import { type LocalSettings, localSettings } from './settings.ts';

/** The engines' clients; they wait longer than on AWS, since a laptop's cores may be busy with something else. */
export function buildEngineClients(
  { dynamoEndpoint, sqsEndpoint }: Pick<Engines, 'dynamoEndpoint' | 'sqsEndpoint'>,
  aws: LocalSettings['aws'] = localSettings({}).aws,
): AwsClients {
  const requestHandler = { connectionTimeout: 5_000, requestTimeout: 5_000, throwOnRequestTimeout: true };
  return buildAwsClients({
    dynamo: { ...aws, endpoint: dynamoEndpoint, requestHandler },
    sqs: { ...aws, endpoint: sqsEndpoint, useQueueUrlAsEndpoint: false, requestHandler },
  });
}
