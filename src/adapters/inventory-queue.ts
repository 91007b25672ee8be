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
      const unsent = new Map<string, unknown>();
      const messages = orders.flatMap((order) => {
        try {
          return [{ id: order.id, message: messageOf(order) }];
        } catch (error) {
          // Somebody else may have written to the table; what cannot be asked for holds up no other.
          unsent.set(order.id, error);
          return [];
        }
      });
      if (messages.length === 0) return unsent;
      const Entries = messages.map(({ message }, index) => ({ Id: String(index), ...message }));
      try {
        // A batch is answered with success although some of its messages failed.
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        for (const { Id, Code } of Failed) unsent.set(messages[Number(Id)]?.id ?? '', Code);
      } catch (error) {
        for (const { id } of messages) unsent.set(id, error);
      }
      return unsent;
    },
  };

  function messageOf(order: Order, traceparent?: string) {
    return reservationMessage(order, {
      timestamp: context.now().toISOString(),
      traceparent: context.traceparent(traceparent),
    });
  }
}
