import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { channels } from '../../generated/asyncapi.ts';
import { mergedLines } from '../domain/merged-lines.ts';
import type { Clock, InventoryQueue } from '../operations/ports.ts';

/** IMS-InventoryQueue in SQS (specification, "OMS -> IMS"). */
export function buildInventoryQueue(
  client: SQSClient,
  QueueUrl: string,
  context: { now: Clock; traceparent: (incoming: string | undefined) => string },
): InventoryQueue {
  return {
    requestReservation: async (order, traceparent) => {
      const message: channels['IMS-InventoryQueue'] = {
        type: 'ReserveInventory',
        order_id: order.id,
        customer_id: order.customer_id,
        items: mergedLines(order.items),
        timestamp: context.now().toISOString(),
      };
      await client.send(
        new SendMessageCommand({
          QueueUrl,
          MessageBody: sqsJson(message),
          MessageAttributes: {
            traceparent: { DataType: 'String', StringValue: context.traceparent(traceparent) },
          },
        }),
      );
    },
  };
}

/**
 * JSON in characters that SQS takes: XML 1.0's, which leave out U+FFFE and U+FFFF, and JSON.stringify escapes all
 * others that are ([SendMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html)).
 */
function sqsJson(message: unknown): string {
  return JSON.stringify(message).replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}
