import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { SQSClient, SQSClientConfig } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { buildDynamoClient } from './dynamo-client.ts';
import { buildSqsClient } from './sqs-client.ts';

/** The clients that the functions work with; each function builds those that it needs. */
export type AwsClients = { dynamo: DynamoDBDocumentClient; sqs: SQSClient };

/** All of them. */
export function buildAwsClients(
  given: { dynamo?: DynamoDBClientConfig; sqs?: SQSClientConfig } = {},
): AwsClients {
  return { dynamo: buildDynamoClient(given.dynamo), sqs: buildSqsClient(given.sqs) };
}
