import type { channels } from '../../generated/asyncapi.ts';
import { everyField } from '../contract/every-field.ts';
import { mergedLines } from '../domain/merged-lines.ts';
import type { Order } from '../domain/order.ts';

/** ReserveInventory as it is handed to SQS. */
export type ReservationMessage = {
  MessageBody: string;
  MessageAttributes: { traceparent: { DataType: 'String'; StringValue: string } };
};

/**
 * The message that asks for an order's stock (specification, "OMS -> IMS").
 *
 * @param sent when it is sent, and the trace that it is part of
 */
export function reservationMessage(
  order: Order,
  sent: { timestamp: string; traceparent: string },
): ReservationMessage {
  const message = everyField<channels['IMS-InventoryQueue']>({
    type: 'ReserveInventory',
    order_id: order.id,
    customer_id: order.customer_id,
    items: mergedLines(order.items),
    timestamp: sent.timestamp,
  });
  return {
    MessageBody: sqsJson(message),
    MessageAttributes: { traceparent: { DataType: 'String', StringValue: sent.traceparent } },
  };
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
