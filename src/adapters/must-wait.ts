import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { UnreadableChange } from './unreadable-change.ts';

/**
 * Whether a change of an order waits for what failed to be mended: an outage, a permission or table that is missing, and
 * a fault of the code, too, which a roll-back mends for every change that waits. Only what cannot be read, or holds what
 * DynamoDB will never take, fails by itself.
 */
export function mustWait(error: unknown): boolean {
  if (error instanceof UnreadableChange) return false;
  return !(error instanceof DynamoDBServiceException && error.name === 'ValidationException');
}
