import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Failure } from '../failure.ts';
import { placeWords } from '../place-words.ts';

/**
 * Has a client throw a `Failure` that names the table which is not there; DynamoDB itself names none.
 *
 * @param endpoint the engine that keeps the tables, when that is not AWS
 */
export function nameMissingTables(client: DynamoDBDocumentClient, endpoint: string | undefined): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (cause) {
        if (!(cause instanceof ResourceNotFoundException) || !('TableName' in args.input)) throw cause;
        const where = placeWords('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
        throw new Failure(`there is no table ${args.input.TableName} ${where}; is this the right stage?`, {
          cause,
        });
      }
    },
    { step: 'initialize', name: 'nameMissingTables' },
  );
}
