import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { OMS_OrderEventsQueue as isOrderEvent } from '../../generated/message-validators.js';
import { OmsError } from '../contract/oms-error.ts';
import type { OrderEvent, OrderEventReactions } from '../contract/order-event-reactions.ts';
import { parseMessage } from '../contract/parse-message.ts';
import type { Report } from '../operations/ports.ts';
import { withCallFacts } from './call-facts.ts';
import { buildSqsBatch } from './sqs-batch.ts';

/** Gives each message of an OMS-OrderEventsQueue batch to its reaction. */
export function buildOrderEventConsumer(
  reactions: OrderEventReactions,
  report: Report,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return buildSqsBatch(
    (record) =>
      withCallFacts({ message_id: record.messageId }, () =>
        react(reactions, parseMessage<OrderEvent>(record.body, isOrderEvent)),
      ),
    (record, error) => {
      const facts = { message_id: record.messageId, receive_count: receiveCount(record) };
      if (error instanceof OmsError && error.code === 'malformed-message') {
        report('event_malformed', { ...facts, detail: error.message });
      } else {
        report('event_failed', { ...facts, error });
      }
    },
  );
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

function receiveCount(record: SQSRecord): number {
  return Number(record.attributes.ApproximateReceiveCount);
}
