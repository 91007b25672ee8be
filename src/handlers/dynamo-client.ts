import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { patience } from './patience.ts';

/** A client that finds region, credentials and endpoint the SDK's own way, unless they are given. */
export function buildDynamoClient(given: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({ ...patience, ...given }), {
    marshallOptions: { removeUndefinedValues: true },
  });
}
