import type { Stage } from '../../infra/names.ts';
import { isAwsEndpoint } from '../adapters/is-aws-endpoint.ts';
import { type AwsClients, buildAwsClients } from '../handlers/aws-clients.ts';
import type { Environment } from '../handlers/environment.ts';
import { Failure } from './failure.ts';
import { nameMissingTables } from './stores/name-missing-tables.ts';
import { strangerFailure } from './stranger-failure.ts';

/** The clients, and where queues are when that is not AWS. */
type Clients = AwsClients & { sqsEndpoint: string | undefined };

/** An operator waits longer than a caller of the API does, and comes from farther away. */
const patience = {
  maxAttempts: 5,
  requestHandler: {
    connectionTimeout: 5_000,
    requestTimeout: 15_000,
    socketTimeout: 15_000,
    throwOnRequestTimeout: true,
  },
};

/** What hangs on a computer nearby hangs for good; a busy one is given time for what it does. */
const patienceNearby = {
  maxAttempts: 2,
  requestHandler: { ...patience.requestHandler, requestTimeout: 5_000, socketTimeout: 5_000 },
};

/**
 * Clients that find region, credentials and endpoints as every AWS tool does; engines outside AWS take any.
 *
 * An endpoint of AWS's own, such as one within a VPC, changes nothing but where calls go.
 */
export function buildClients(stage: Stage, environment: Environment): Clients {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS } = environment;
  const dynamoEndpoint = AWS_ENDPOINT_URL_DYNAMODB || AWS_ENDPOINT_URL;
  const sqsEndpoint = AWS_ENDPOINT_URL_SQS || AWS_ENDPOINT_URL;
  const { dynamo, sqs } = buildAwsClients({
    dynamo: configOf(stage, environment, 'AWS_ENDPOINT_URL_DYNAMODB', dynamoEndpoint),
    sqs: {
      ...configOf(stage, environment, 'AWS_ENDPOINT_URL_SQS', sqsEndpoint),
      // Emulators put hosts into queue addresses that lead nowhere.
      ...(sqsEndpoint && { useQueueUrlAsEndpoint: false }),
    },
  });
  nameMissingTables(dynamo, dynamoEndpoint);
  dynamo.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        throw strangerFailure(error, 'DynamoDB', dynamoEndpoint);
      }),
    { step: 'initialize' },
  );
  sqs.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        throw strangerFailure(error, 'SQS', sqsEndpoint);
      }),
    { step: 'initialize' },
  );
  return { dynamo, sqs, sqsEndpoint };
}

function configOf(stage: Stage, environment: Environment, variable: string, endpoint: string | undefined) {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, AWS_PROFILE } = environment;
  const emulated = {
    ...patienceNearby,
    region: AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1',
    ...(!AWS_ACCESS_KEY_ID &&
      !AWS_PROFILE && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
  if (endpoint && !isAwsEndpoint(endpoint)) return { ...emulated, endpoint };
  // The SDK knows AWS_REGION and the profile's region, and not this name, which the AWS CLI reads, too.
  const region = AWS_REGION || AWS_DEFAULT_REGION;
  if (stage !== 'local') return { ...patience, ...(region && { region }), ...(endpoint && { endpoint }) };
  return { ...emulated, endpoint: refusal(variable) };
}

/** Stands between the stage `local` and AWS, where the names of `local` are those of prod. */
function refusal(variable: string): () => Promise<never> {
  return async () => {
    throw new Failure(`the stage local needs ${variable}, as \`npm start\` prints it`);
  };
}
