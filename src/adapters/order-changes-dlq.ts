import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** Puts a change away for a person to look at. */
export type SetAside = (record: DynamoDBRecord) => Promise<void>;

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** Of an order, all that its deliveries depend on. */
const kept = ['id', 'status', 'created_at'];

/**
 * OMS-OrderChangesDLQ in SQS. A message is the event as the function got it; of the order it has no more than says which
 * one it is and what became of it.
 */
export function buildOrderChangesDlq(client: SQSClient, QueueUrl: string): SetAside {
  return async ({ eventID, eventName, dynamodb }) => {
    const event = {
      Records: [
        {
          ...(eventID !== undefined && { eventID }),
          ...(eventName !== undefined && { eventName }),
          dynamodb: {
            ...(dynamodb?.SequenceNumber !== undefined && { SequenceNumber: dynamodb.SequenceNumber }),
            ...(dynamodb?.Keys && { Keys: dynamodb.Keys }),
            ...(dynamodb?.OldImage && { OldImage: whatIsKept(dynamodb.OldImage) }),
            ...(dynamodb?.NewImage && { NewImage: whatIsKept(dynamodb.NewImage) }),
          },
        },
      ],
    } satisfies DynamoDBStreamEvent;
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event) }));
  };
}

function whatIsKept(image: NonNullable<Image>): NonNullable<Image> {
  return Object.fromEntries(Object.entries(image).filter(([name]) => kept.includes(name)));
}
