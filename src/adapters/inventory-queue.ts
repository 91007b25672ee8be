import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Order } from '../domain/order.ts';
import type { Clock, InventoryQueue } from '../operations/ports.ts';
import { reservationMessage } from './reservation-message.ts';

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
    return reservationMessage(order, {
      timestamp: context.now().toISOString(),
      traceparent: context.traceparent(traceparent),
    });
  }
}
