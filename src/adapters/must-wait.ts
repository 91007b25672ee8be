import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { isPassing } from './is-passing.ts';

/**
 * Whether what failed is DynamoDB and not what it was given: an outage, but a permission or a table that is missing,
 * too. What somebody will mend is worth waiting for.
 */
export function mustWait(error: unknown): boolean {
  if (isPassing(error)) return true;
  return error instanceof DynamoDBServiceException && error.name !== 'ValidationException';
}
