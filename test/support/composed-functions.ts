import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { physicalNames } from '../../infra/names.ts';
import { newOrder } from '../../src/domain/order.ts';
import type { World } from '../../src/handlers/composition.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { composeFunctions } from '../../src/local/functions.ts';
import { provisionQueues, provisionTables } from '../../src/local/provision.ts';
import { recordReport } from './recorded-report.ts';

/** The functions as they are composed for Lambda, on engines of their own; calls of DynamoDB may fail in two ways. */
export async function startFunctions(replaced: Partial<World> = {}) {
  const engines = await startEngines({});
  const [clients, beside] = [buildEngineClients(engines), buildEngineClients(engines)];
  const [queues] = await Promise.all([
    provisionQueues(beside.sqs, engines.sqsEndpoint),
    provisionTables(beside.dynamo),
  ]);
  const { orderTable, customerTable, deliveryTable, apiKeyTable } = physicalNames('local');
  const environment = {
    ORDER_TABLE_NAME: orderTable,
    CUSTOMER_TABLE_NAME: customerTable,
    DELIVERY_TABLE_NAME: deliveryTable,
    API_KEY_TABLE_NAME: apiKeyTable,
    ORDER_EVENTS_DLQ_URL: queues.orderEventsDlq,
    ORDER_CHANGES_DLQ_URL: queues.orderChangesDlq,
    IMS_QUEUE_URL: queues.inventory,
  };
  const { report, happened } = recordReport();
  const functions = composeFunctions(environment, {
    ...clients,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    report,
    ...replaced,
  });

  let lost: string | undefined;
  let isAway = false;
  clients.dynamo.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        if (isAway) throw Object.assign(new Error('nothing answers'), { name: 'TimeoutError' });
        const answer = await next(call);
        if (commandName !== lost) return answer;
        lost = undefined;
        throw Object.assign(new Error('the answer is lost'), { name: 'TimeoutError' });
      },
    { step: 'deserialize', priority: 'low' },
  );

  return {
    functions,
    queues,
    sqs: beside.sqs,
    /** Names of what was told since the last look, with its facts. */
    told: () => happened.splice(0),
    /** Does not let the next answer to such a command through, so that the SDK sends it again. */
    loseAnswerTo: (command: 'PutItemCommand' | 'UpdateItemCommand') => {
      lost = command;
    },
    /** Has DynamoDB answer nothing while something is done. */
    whileAway: async <Result>(work: () => Promise<Result>) => {
      isAway = true;
      try {
        return await work();
      } finally {
        isAway = false;
      }
    },
    /** Puts a pending order into OrderTable, with other attributes as given. */
    storeOrder: async (attributes: object = {}) => {
      const order = newOrder({
        id: crypto.randomUUID(),
        request: { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] },
        fingerprint: '',
        created_at: new Date().toISOString(),
      });
      const Item = { ...order, ...attributes };
      await beside.dynamo.send(new PutCommand({ TableName: orderTable, Item }));
      return Item;
    },
    storedOrder: async (id: string) => {
      const key = { TableName: orderTable, Key: { id }, ConsistentRead: true };
      return (await beside.dynamo.send(new GetCommand(key))).Item;
    },
    stop: async () => {
      for (const { dynamo, sqs } of [clients, beside]) {
        dynamo.destroy();
        sqs.destroy();
      }
      await engines.stop();
    },
  };
}
