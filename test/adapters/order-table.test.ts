import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import { newOrder } from '../../src/domain/order.ts';
import { orderIdOfKey } from '../../src/domain/order-id.ts';
import type { AwsClients } from '../../src/handlers/aws-clients.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';

const TableName = 'OrderTable';
const at = '2026-01-02T03:04:05.678Z';

let engines: Engines;
let clients: AwsClients;
let client: DynamoDBDocumentClient;
beforeAll(async () => {
  engines = await startEngines({});
  clients = buildEngineClients(engines);
  client = clients.dynamo;
  await provisionTables(client);
});
afterAll(async () => {
  client.destroy();
  clients.sqs.destroy();
  await engines.stop();
});

it('a delete writes nothing where its tombstone is gone before it could take off what a newer version stored', async () => {
  const id = orderIdOfKey({ client_id: 'shop' }, 'key');
  const request = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
  const order = newOrder({ id, request, fingerprint: 'f', created_at: at });
  await client.send(new PutCommand({ TableName, Item: { ...order, ship_to: 'Ada, 1 Sample Street' } }));
  const other = buildEngineClients(engines);
  let updates = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'UpdateItemCommand' && ++updates === 2)
          await other.dynamo.send(new DeleteCommand({ TableName, Key: { id } }));
        return next(args);
      },
    { step: 'deserialize', name: 'takeTombstone' },
  );
  const isDeleted = await buildOrderTable(client, TableName).delete(id, { at, by: 'call' });
  client.middlewareStack.remove('takeTombstone');
  other.dynamo.destroy();
  other.sqs.destroy();
  expect([isDeleted, updates]).toEqual([true, 2]);
  expect((await client.send(new ScanCommand({ TableName }))).Items).toEqual([]);
});
