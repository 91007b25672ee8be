import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeserializeHandler, HandlerExecutionContext, MetadataBearer } from '@smithy/types';

/**
 * Has the next answer to a command get lost: DynamoDB has done what it was asked for, the SDK does not hear of it, and
 * sends it again. Says afterwards whether that happened.
 *
 * @param commandName such as `PutItem`
 */
export function loseAnswer(dynamo: DynamoDBDocumentClient, commandName: string): () => boolean {
  const name = 'loseAnswer';
  let isLost = false;
  const lose =
    <Given extends object, Taken extends MetadataBearer>(
      next: DeserializeHandler<Given, Taken>,
      context: HandlerExecutionContext,
    ): DeserializeHandler<Given, Taken> =>
    async (args) => {
      const isMeant = !isLost && context.commandName === `${commandName}Command`;
      // Also a refusal is an answer that gets lost.
      const outcome = await next(args).catch((error: unknown) => {
        if (!isMeant) throw error;
      });
      if (outcome && !isMeant) return outcome;
      isLost = true;
      throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });
    };
  dynamo.middlewareStack.add(lose, { step: 'deserialize', priority: 'low', name, override: true });
  return () => {
    dynamo.middlewareStack.remove(name);
    return isLost;
  };
}
