import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The clients that all functions share. */
export type AwsClients = { dynamo: DynamoDBDocumentClient; sqs: SQSClient };

/**
 * How long one call is waited for: three tries of a second, with the SDK's jittered back-off between, so three and a
 * half seconds at the worst. A request makes three calls at the most, one after the other, and so ends below the API
 * function's time-out of fifteen seconds, and a caller gets an answer from a store that hangs.
 */
const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 1_000, throwOnRequestTimeout: true },
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
