import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { OMS_OrderEventsQueue as isOrderEvent } from '../../generated/message-validators.js';
import { OmsError } from '../contract/oms-error.ts';
import type { OrderEvent, OrderEventReactions } from '../contract/order-event-reactions.ts';
import { parseMessage } from '../contract/parse-message.ts';
import type { Report } from '../operations/ports.ts';
import { withCallFacts } from './call-facts.ts';
import { namedOrder } from './named-order.ts';
import type { SetMessageAside } from './order-events-dlq.ts';
import { buildSqsBatch } from './sqs-batch.ts';

/**
 * Gives each message of an OMS-OrderEventsQueue batch to its reaction.
 *
 * A malformed one would be so however often it is read: it is set aside at once. For all else the message waits on its
 * queue until what failed is mended, so the queue's tries have to last longer than an outage.
 */
export function buildOrderEventConsumer(
  reactions: OrderEventReactions,
  setAside: SetMessageAside,
  report: Report,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return buildSqsBatch(
    (record) =>
      withCallFacts({ message_id: record.messageId }, async () => {
        const event = parsed(record);
        if (!(event instanceof OmsError)) return react(reactions, event);
        const set_aside_as = await setAside(record);
        const order_id = namedOrder(record.body);
        report('event_malformed', {
          ...factsOf(record),
          ...(order_id !== undefined && { order_id }),
          set_aside_as,
          detail: event.message,
        });
      }),
    (record, error) => report('event_failed', { ...factsOf(record), error }),
  );
}

/** The event of a message, or what is wrong with it. */
function parsed({ body }: SQSRecord): OrderEvent | OmsError {
  try {
    return parseMessage<OrderEvent>(body, isOrderEvent);
  } catch (error) {
    if (error instanceof OmsError && error.code === 'malformed-message') return error;
    throw error;
  }
}

function react(reactions: OrderEventReactions, event: OrderEvent): Promise<void> {
  switch (event.type) {
    case 'InventoryReserved':
      return reactions.InventoryReserved(event);
    case 'InventoryReservationFailed':
      return reactions.InventoryReservationFailed(event);
    default:
      return event satisfies never;
  }
}

function factsOf({ messageId, attributes }: SQSRecord): Record<string, unknown> {
  return { message_id: messageId, receive_count: Number(attributes.ApproximateReceiveCount) };
}
