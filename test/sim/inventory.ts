import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { channels } from '../../generated/asyncapi.ts';
import { IMS_InventoryQueue as isReserveInventory } from '../../generated/message-validators.js';
import type { OrderEvent } from '../../src/contract/order-event-reactions.ts';
import { parseMessage } from '../../src/contract/parse-message.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import { places } from './sandbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { SqsModel } from './sqs-model.ts';
import type { Trace } from './trace.ts';

type ReserveInventory = channels['IMS-InventoryQueue'];

/** What the inventory service decided on an order, when, and which stock it took for it. */
export type Verdict = { event: OrderEvent; at: number; taken: ReserveInventory['items'] };

/** The inventory service as asyncapi.yaml describes it, with the memory of an hour that the real one has. */
export type Inventory = {
  poll(): void;
  /** Every decision, not the answers that repeat one. */
  verdicts: Verdict[];
  left: ReadonlyMap<string, number>;
  /** Requests that do not fit asyncapi.yaml. */
  malformed: string[];
  /** Bodies of messages that it never meant to send, and that fit nothing. */
  garbage: string[];
};

const memory = 60 * 60_000;
/** How old a request may be to be acted on without a memory of it: it may have been, and forgotten since. */
const safeAge = 5 * 60_000;
const reason = 'Insufficient inventory';

export function buildInventory(parts: {
  scheduler: Scheduler;
  random: Random;
  faults: Faults;
  trace: Trace;
  sqs: SqsModel;
  stock: Readonly<Record<string, number>>;
}): Inventory {
  const { scheduler, random, faults, trace, sqs } = parts;
  const left = new Map(Object.entries(parts.stock));
  const memories = new Map<string, Verdict>();
  const verdicts: Verdict[] = [];
  const malformed: string[] = [];
  const garbage: string[] = [];
  let isWaiting = false;

  return { poll, verdicts, left, malformed, garbage };

  function poll(): void {
    if (faults.isAway('inventory')) {
      wait();
      return;
    }
    const { Messages = [] } = sqs.apply(
      new ReceiveMessageCommand({
        QueueUrl: places.inventoryQueue,
        MaxNumberOfMessages: random.whole(1, 10),
      }),
    ) as { Messages?: Message[] };
    for (const message of Messages) {
      scheduler.after(
        faults.strikes('inventory slow') ? random.whole(5_000, 120_000) : random.whole(5, 200),
        () => take(message),
      );
    }
    if (Messages.length > 0) scheduler.after(random.whole(1, 50), poll);
  }

  function wait(): void {
    if (isWaiting) return;
    isWaiting = true;
    faults.count('inventory away');
    scheduler.after(5_000, () => {
      isWaiting = false;
      poll();
    });
  }

  function take(message: Message): void {
    if (faults.isAway('inventory')) return;
    const request = requestIn(message.Body ?? '');
    if (!request) return;
    const remembered = remember(request.order_id);
    if (!remembered && scheduler.now() - Date.parse(request.timestamp) > safeAge) {
      trace.note('inventory', 'leaves an old request alone', request.order_id);
      acknowledge(message);
      return;
    }
    const { event } = remembered ?? decide(request);
    if (faults.strikes('inventory crashed after deciding')) return;
    scheduler.after(random.whole(5, 100), () => {
      send(JSON.stringify(event));
      trace.note('inventory', `answers ${event.type}`, event.order_id);
      if (!faults.strikes('acknowledgement of a message lost')) acknowledge(message);
    });
    if (faults.strikes('malformed message')) litter(request.order_id);
    if (faults.strikes('verdict on an order that never was')) {
      send(JSON.stringify({ ...event, order_id: random.uuid() }));
    }
  }

  function acknowledge({ ReceiptHandle }: Message): void {
    sqs.apply(new DeleteMessageCommand({ QueueUrl: places.inventoryQueue, ReceiptHandle }));
  }

  function requestIn(body: string): ReserveInventory | undefined {
    try {
      return parseMessage<ReserveInventory>(body, isReserveInventory);
    } catch {
      malformed.push(body);
      return undefined;
    }
  }

  function remember(order_id: string): Verdict | undefined {
    const verdict = memories.get(order_id);
    return verdict && scheduler.now() - verdict.at < memory ? verdict : undefined;
  }

  /** All lines or none. */
  function decide({ order_id, items }: ReserveInventory): Verdict {
    const isThere = items.every(({ sku, quantity }) => (left.get(sku) ?? 0) >= quantity);
    if (isThere) for (const { sku, quantity } of items) left.set(sku, (left.get(sku) ?? 0) - quantity);
    const event: OrderEvent = isThere
      ? { type: 'InventoryReserved', order_id }
      : { type: 'InventoryReservationFailed', order_id, reason };
    const verdict = { event, at: scheduler.now(), taken: isThere ? items : [] };
    memories.set(order_id, verdict);
    verdicts.push(verdict);
    trace.note('inventory', `decides ${event.type}`, order_id);
    return verdict;
  }

  function litter(order_id: string): void {
    const body = random.pick([
      'this is no JSON',
      'null',
      '[]',
      JSON.stringify({ type: 'InventoryReserved' }),
      JSON.stringify({ type: 'InventoryReserved', order_id: order_id.toUpperCase() }),
      JSON.stringify({ type: 'InventoryReleased', order_id }),
      JSON.stringify({ type: 'InventoryReservationFailed', order_id, reason: 7 }),
    ]);
    garbage.push(body);
    send(body);
  }

  function send(MessageBody: string): void {
    sqs.apply(new SendMessageCommand({ QueueUrl: places.orderEventsQueue, MessageBody }));
  }
}
