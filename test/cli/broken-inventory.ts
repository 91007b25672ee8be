import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { channels } from '../../generated/asyncapi.ts';
import { startQueuePoller } from '../../src/local/queue-poller.ts';
import { localSettings } from '../../src/local/settings.ts';

type Request = channels['IMS-InventoryQueue'];
type Verdict = { type: string; order_id: string; reason?: string };
type Books = {
  stock: Map<string, number>;
  verdicts: Map<string, Verdict>;
  /** Takes as long as a slow database does, so that a race that is open is lost. */
  roundTrip(): Promise<unknown>;
};

/** What an inventory service is made of; a flaw takes the place of a part. */
export type Parts = {
  /** How many read the queue. */
  workers: number;
  /** @throws Error to have the message come back */
  read(body: string): Request;
  decide(request: Request, books: Books): Promise<Verdict>;
  answers(verdict: Verdict, isRepeated: boolean): unknown[];
  passesTraceOn: boolean;
};

const { aws } = localSettings({});

/** An inventory service that does all it should, but for its flaw. */
export function startInventory(
  endpoint: string,
  queues: { in: string; out: string },
  opening: Readonly<Record<string, number>>,
  flaw: Partial<Parts> = {},
): { stop(): Promise<void> } {
  const { workers, read, decide, answers, passesTraceOn } = { ...sound, ...flaw };
  const client = new SQSClient({ ...aws, endpoint, useQueueUrlAsEndpoint: false });
  const books: Books = {
    stock: new Map(Object.entries(opening)),
    verdicts: new Map(),
    roundTrip: async () => {
      for (let call = 0; call < 10; call++)
        await client.send(new GetQueueAttributesCommand({ QueueUrl: queues.out }));
    },
  };

  async function answer(record: SQSRecord): Promise<void> {
    const request = read(record.body);
    const isRepeated = books.verdicts.has(request.order_id);
    const verdict = await decide(request, books);
    books.verdicts.set(request.order_id, verdict);
    const trace = record.messageAttributes.traceparent?.stringValue;
    for (const body of answers(verdict, isRepeated)) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queues.out,
          MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
          ...(passesTraceOn && {
            MessageAttributes: { traceparent: { DataType: 'String', StringValue: trace } },
          }),
        }),
      );
    }
  }

  /** One after the other, so that the same flaw makes the same answers each time. */
  async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      await answer(record).catch(() => batchItemFailures.push({ itemIdentifier: record.messageId }));
    }
    return { batchItemFailures };
  }

  const pollers = Array.from({ length: workers }, () =>
    startQueuePoller({ client, queueUrl: queues.in, handler, failed: () => {} }),
  );
  return {
    stop: async () => {
      await Promise.all(pollers.map((poller) => poller.stop()));
      client.destroy();
    },
  };
}

const sound: Parts = {
  workers: 1,
  read: (body) => JSON.parse(body),
  decide: async (request, { stock, verdicts }) => {
    const known = verdicts.get(request.order_id);
    if (known) return known;
    const isThere = isInStock(request, stock);
    if (isThere) take(request, stock);
    return verdictOn(request, isThere);
  },
  answers: (verdict) => [verdict],
  passesTraceOn: true,
};

export function isInStock({ items }: Request, stock: Books['stock']): boolean {
  return items.every(({ sku, quantity }) => (stock.get(sku) ?? 0) >= quantity);
}

export function take({ items }: Pick<Request, 'items'>, stock: Books['stock']): void {
  for (const { sku, quantity } of items) stock.set(sku, (stock.get(sku) ?? 0) - quantity);
}

export function verdictOn({ order_id }: Request, isReserved: boolean): Verdict {
  if (isReserved) return { type: 'InventoryReserved', order_id };
  return { type: 'InventoryReservationFailed', order_id, reason: 'Insufficient inventory' };
}
