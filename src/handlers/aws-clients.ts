import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The clients that all functions share. */
export type AwsClients = { dynamo: DynamoDBDocumentClient; sqs: SQSClient };

/**
 * How long one call is waited for: three tries of a second, with the SDK's jittered back-off between, so three and a
 * half seconds at the worst. A page of a filtered list makes eight calls, one after the other, and all else three at the
 * most; eight that hang end with the API function's time-out of 28 seconds, and three with a clean answer before.
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
