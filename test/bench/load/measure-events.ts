import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { physicalNames } from '../../../infra/names.ts';
import { orderEventsQueue } from '../../../infra/queues.ts';
import { buildAwsClients } from '../../../src/handlers/aws-clients.ts';
import { composeOrderEvents } from '../../../src/handlers/composition.ts';
import { startEngines } from '../../../src/local/engines.ts';
import { provisionTables } from '../../../src/local/provision.ts';
import { localSettings } from '../../../src/local/settings.ts';
import { type Spread, spread } from '../spread.ts';

/** Events a second. */
export type Events = { perSecond: Spread; batch: number; batchesAtOnce: number };

const { orderTable } = physicalNames('local');
const batch = orderEventsQueue.batchSize;
const batchesAtOnce = 4;

/** Verdicts that the consumer applies to pending orders in the embedded table, in batches as Lambda gets them. */
export async function measureEvents({ rounds, count }: { rounds: number; count: number }): Promise<Events> {
  const runs: number[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await run(count));
  return { perSecond: spread(runs), batch, batchesAtOnce };
}

async function run(count: number): Promise<number> {
  const engines = await startEngines({});
  const { aws } = localSettings({});
  // A busy machine makes it slow; a call that is given up would make it false.
  const requestHandler = { requestTimeout: 30_000 };
  const clients = buildAwsClients({
    dynamo: { ...aws, endpoint: engines.dynamoEndpoint, requestHandler },
    sqs: { ...aws, endpoint: engines.sqsEndpoint, requestHandler },
  });
  try {
    await provisionTables(clients.dynamo);
    const ids = Array.from({ length: count }, () => crypto.randomUUID());
    for (const some of chunks(ids, 25)) {
      const requests = some.map((id) => ({ PutRequest: { Item: pendingOrder(id) } }));
      await clients.dynamo.send(new BatchWriteCommand({ RequestItems: { [orderTable]: requests } }));
    }
    const consume = composeOrderEvents(
      { ORDER_TABLE_NAME: orderTable },
      { ...clients, now: () => new Date(), newId: () => crypto.randomUUID(), report: () => {} },
    );
    const batches = chunks(ids, batch).map(verdicts);
    const start = performance.now();
    const worker = async () => {
      for (let next = batches.shift(); next; next = batches.shift()) {
        const { batchItemFailures } = await consume(next);
        if (batchItemFailures.length > 0) throw new Error('a verdict was not applied');
      }
    };
    await Promise.all(Array.from({ length: batchesAtOnce }, worker));
    return (count * 1000) / (performance.now() - start);
  } finally {
    clients.dynamo.destroy();
    clients.sqs.destroy();
    await engines.stop();
  }
}

function pendingOrder(id: string) {
  const created_at = new Date().toISOString();
  return {
    id,
    customer_id: 'CUST-1001',
    items: [{ sku: 'SKU-1001', quantity: 1, price: 5 }],
    total: 5,
    status: 'PENDING_INVENTORY',
    created_at,
    updated_at: created_at,
  };
}

function verdicts(ids: readonly string[]): SQSEvent {
  const records = ids.map((order_id) => ({
    messageId: order_id,
    body: JSON.stringify({ type: 'InventoryReserved', order_id }),
    attributes: { ApproximateReceiveCount: '1' },
  }));
  return { Records: records } as SQSEvent;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
