import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { contractBounds } from '../../generated/operation-facts.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryTable, NewId } from '../operations/ports.ts';
import { writeMark } from '../operations/write-mark.ts';
import { unlessRefused } from './unless-refused.ts';

/** What a delivery's fields are called in an expression: all that the contract shows, and none that it does not. */
const shown: Record<keyof Delivery, string> = {
  id: 'id',
  order_id: 'order_id',
  status: '#status',
  created_at: 'created_at',
  updated_at: 'updated_at',
};

/** A delivery with the mark of the write of ours that left it so. */
type StoredDelivery = Delivery & { written_by?: string };

/**
 * DeliveryTable in DynamoDB (specification, "Delivery Table").
 *
 * @param newId names a write, so that one whose answer was lost is known when the SDK repeats it
 */
export function buildDeliveryTable(
  client: DynamoDBDocumentClient,
  TableName: string,
  newId: NewId,
): DeliveryTable {
  const read = async (id: string): Promise<StoredDelivery | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
    return Item as StoredDelivery | undefined;
  };

  return {
    create: async (delivery) => {
      const Item: StoredDelivery = { ...delivery, written_by: writeMark(newId) };
      const written = await unlessRefused(
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(id)' })),
      );
      // It is looked up and not put again: a delivery service may have taken it on by then.
      return written !== undefined || (await read(delivery.id))?.written_by === Item.written_by;
    },

    move: async (id, { from, to, at }) => {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ConditionExpression: '#status = :from OR (#status = :to AND written_by = :by)',
            UpdateExpression: 'SET #status = :to, updated_at = :at, written_by = :by',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':from': from, ':to': to, ':at': at, ':by': writeMark(newId) },
          }),
        ),
      );
      return written !== undefined;
    },

    get: read,

    ofOrder: async (order_id) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI1',
          Limit: contractBounds.deliveries,
          // A delivery service may keep more on its deliveries than callers are to see.
          ProjectionExpression: Object.values(shown).join(', '),
          ExpressionAttributeNames: { '#status': 'status' },
          KeyConditionExpression: 'order_id = :order',
          ExpressionAttributeValues: { ':order': order_id },
        }),
      );
      return (Items ?? []) as Delivery[];
    },
  };
}
