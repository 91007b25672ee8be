import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { channels } from '../../generated/asyncapi.ts';
import { IMS_InventoryQueue as isReserveInventory } from '../../generated/message-validators.js';
import { buildSqsBatch } from '../adapters/sqs-batch.ts';
import type { OrderEvent } from '../contract/order-event-reactions.ts';
import { parseMessage } from '../contract/parse-message.ts';

type ReserveInventory = channels['IMS-InventoryQueue'];

/** Orders whose verdicts are remembered at the most; the oldest is forgotten first, as the real service does. */
const mostRemembered = 100_000;

/**
 * Plays the inventory service: keeps stock, reserves all lines of an order or none, and answers a repeated request
 * with the verdict that it gave before.
 */
export function buildInventoryStandIn(options: {
  client: SQSClient;
  orderEventsUrl: string;
  stock: Readonly<Record<string, number>>;
  failed: (error: unknown) => void;
}): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const { client, orderEventsUrl, failed } = options;
  const stock = new Map(Object.entries(options.stock));
  const verdicts = new Map<string, OrderEvent>();

  return buildSqsBatch(
    async (record) => {
      const request = requestIn(record);
      if (!request) return;
      const verdict = verdicts.get(request.order_id) ?? decide(request);
      await client.send(
        new SendMessageCommand({
          QueueUrl: orderEventsUrl,
          MessageBody: JSON.stringify(verdict),
          ...traceOf(record),
        }),
      );
    },
    (_record, error) => failed(error),
  );

  /** What is no request is told of once, and not taken again: this queue has no DLQ. */
  function requestIn({ body }: SQSRecord): ReserveInventory | undefined {
    try {
      return parseMessage<ReserveInventory>(body, isReserveInventory);
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  /** Decides and takes the stock in one go, with no await in it, so that no other request comes between. */
  function decide({ order_id, items }: ReserveInventory): OrderEvent {
    const isThere = items.every(({ sku, quantity }) => (stock.get(sku) ?? 0) >= quantity);
    if (isThere) for (const { sku, quantity } of items) stock.set(sku, (stock.get(sku) ?? 0) - quantity);
    const verdict: OrderEvent = isThere
      ? { type: 'InventoryReserved', order_id }
      : { type: 'InventoryReservationFailed', order_id, reason: 'Insufficient inventory' };
    verdicts.set(order_id, verdict);
    if (verdicts.size > mostRemembered) verdicts.delete(verdicts.keys().next().value ?? '');
    return verdict;
  }
}

function traceOf({ messageAttributes }: SQSRecord) {
  const traceparent = messageAttributes.traceparent?.stringValue;
  if (traceparent === undefined) return {};
  return { MessageAttributes: { traceparent: { DataType: 'String', StringValue: traceparent } } };
}
