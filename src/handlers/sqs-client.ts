import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { patience } from './patience.ts';

/** A client that finds region, credentials and endpoint the SDK's own way, unless they are given. */
export function buildSqsClient(given: SQSClientConfig = {}): SQSClient {
  return new SQSClient({ ...patience, ...given });
}
