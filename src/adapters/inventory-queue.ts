import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { channels } from '../../generated/asyncapi.ts';
import { mergedLines } from '../domain/merged-lines.ts';
import type { Order } from '../domain/order.ts';
import type { Clock, InventoryQueue } from '../operations/ports.ts';

/** IMS-InventoryQueue in SQS (specification, "OMS -> IMS"). */
export function buildInventoryQueue(
  client: SQSClient,
  QueueUrl: string,
  context: { now: Clock; traceparent: (incoming?: string) => string },
): InventoryQueue {
  return {
    requestReservation: async (order, traceparent) => {
      await client.send(new SendMessageCommand({ QueueUrl, ...messageOf(order, traceparent) }));
    },

    requestReservations: async (orders) => {
      const Entries = orders.map((order, index) => ({ Id: String(index), ...messageOf(order) }));
      try {
        // A batch is answered with success although some of its messages failed.
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        return new Map((Failed ?? []).map(({ Id, Code }) => [orders[Number(Id)]?.id ?? '', Code]));
      } catch (error) {
        return new Map(orders.map(({ id }) => [id, error]));
      }
    },
  };

  function messageOf(order: Order, traceparent?: string) {
    const message: channels['IMS-InventoryQueue'] = {
      type: 'ReserveInventory',
      order_id: order.id,
      customer_id: order.customer_id,
      items: mergedLines(order.items),
      timestamp: context.now().toISOString(),
    };
    return {
      MessageBody: sqsJson(message),
      MessageAttributes: {
        traceparent: { DataType: 'String', StringValue: context.traceparent(traceparent) },
      },
    };
  }
}

/**
 * JSON in characters that SQS takes. Those are XML 1.0's, which leave out U+FFFE and U+FFFF; whatever else they leave
 * out JSON.stringify escapes. Characters beyond U+FFFF are allowed, but not by every engine, so they are escaped too
 * ([SendMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html)).
 */
function sqsJson(message: unknown): string {
  return JSON.stringify(message).replace(
    /[\ufffe\uffff\ud800-\udfff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  );
}
