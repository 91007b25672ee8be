import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoModel } from './dynamo-model.ts';
import type { Random } from './random.ts';
import { places } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';

const minute = 60_000;

/** The delivery service, which takes some deliveries on from PENDING to a state of its own, and none from elsewhere. */
export function buildDeliveryService(parts: { scheduler: Scheduler; random: Random; dynamo: DynamoModel }): {
  triggered(id: string): void;
} {
  const { scheduler, random, dynamo } = parts;
  return {
    triggered: (id) => {
      if (random.chance(0.5)) return;
      scheduler.after(random.chance(0.5) ? random.whole(10, 5_000) : random.whole(0, 10 * minute), () =>
        ship(id),
      );
    },
  };

  function ship(id: string): void {
    const update = new UpdateCommand({
      TableName: places.deliveryTable,
      Key: { id },
      ConditionExpression: 'attribute_exists(id) AND #status = :pending',
      UpdateExpression: 'SET #status = :shipped, updated_at = :at',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':pending': 'PENDING',
        ':shipped': 'SHIPPED',
        ':at': new Date(scheduler.now()).toISOString(),
      },
    });
    try {
      dynamo.apply(update);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
