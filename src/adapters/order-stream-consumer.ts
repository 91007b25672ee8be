import type { AttributeValue as ItemValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OrderIdentity } from '../domain/delivery.ts';
import type { Order } from '../domain/order.ts';
import type { Report } from '../operations/ports.ts';
import { mustWait } from './must-wait.ts';
import type { SetAside } from './order-changes-dlq.ts';
import { withPlainStatus } from './status-key.ts';
import { UnreadableChange } from './unreadable-change.ts';

/** What follows from a change of an order. */
export type OrderReactions = {
  confirmed: (order: OrderIdentity) => Promise<void>;
  removed: (order: OrderIdentity) => Promise<void>;
};

type Image = Record<string, unknown>;

const confirmed: Order['status'] = 'CONFIRMED';

/**
 * Reads OrderTable's stream: tells of orders that enter CONFIRMED, and of orders that are removed.
 *
 * One record after the other, because a stream's order is that of each order's life. A record that is itself at fault is
 * set aside, so that it holds up no other. For all else the record waits: it is named by its sequence number, and the
 * source begins again there
 * ([partial batch responses](https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html)).
 */
export function buildOrderStreamConsumer(
  reactions: OrderReactions,
  setAside: SetAside,
  report: Report,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async ({ Records }) => {
    for (const record of Records) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
      const facts = { order_id: orderOf(record), sequence_number: itemIdentifier };
      try {
        await react(record, reactions).catch(async (error) => {
          if (mustWait(error)) throw error;
          await setAside(record);
          report('order_change_set_aside', { ...facts, error });
        });
      } catch (error) {
        report('order_change_failed', { ...facts, error });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

async function react({ dynamodb }: DynamoDBRecord, reactions: OrderReactions): Promise<void> {
  const before = imageOf(dynamodb?.OldImage);
  const after = imageOf(dynamodb?.NewImage);
  // A deleted order may leave a tombstone, which has no status.
  if (before?.status === confirmed && after?.status === undefined)
    await reactions.removed(identityOf(before));
  if (before?.status !== confirmed && after?.status === confirmed)
    await reactions.confirmed(identityOf(after));
}

/** @throws UnreadableChange when it is no item of DynamoDB's */
function imageOf(image: NonNullable<DynamoDBRecord['dynamodb']>['OldImage']): Image | undefined {
  if (image === undefined) return undefined;
  try {
    // The event's own type and the SDK's say the same of the same JSON in two ways.
    const item: Image = unmarshall(image as Record<string, ItemValue>);
    return typeof item.status === 'string' ? withPlainStatus({ ...item, status: item.status }) : item;
  } catch (cause) {
    throw new UnreadableChange('a stream record with an image that is no item', { cause });
  }
}

function orderOf({ dynamodb }: DynamoDBRecord): string | undefined {
  return dynamodb?.Keys?.id?.S;
}

/** @throws UnreadableChange when the record is not about an order */
function identityOf(image: Image | undefined): OrderIdentity {
  const { id, created_at } = image ?? {};
  if (typeof id === 'string' && typeof created_at === 'string') return { id, created_at };
  throw new UnreadableChange('a stream record without the id and created_at of an order');
}
