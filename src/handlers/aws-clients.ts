import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The clients that all functions share. */
export type AwsClients = { dynamo: DynamoDBDocumentClient; sqs: SQSClient };

/**
 * Time-outs and tries that together stay below the functions' own time-out of ten seconds, so that a store that
 * hangs gives the caller an answer: three tries of a second and a half, with back-off of at most a second between.
 */
const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1500, throwOnRequestTimeout: true },
};

/** Clients that find region, credentials and endpoint the SDK's own way, unless they are given. */
export function buildAwsClients(
  given: { dynamo?: DynamoDBClientConfig; sqs?: SQSClientConfig } = {},
): AwsClients {
  return {
    dynamo: DynamoDBDocumentClient.from(new DynamoDBClient({ ...patience, ...given.dynamo }), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    sqs: new SQSClient({ ...patience, ...given.sqs }),
  };
}
