import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import { queryStatus } from '../../src/adapters/query-status.ts';
import { statusKeys } from '../../src/adapters/status-key.ts';
import { statusShards } from '../../src/adapters/status-shards.ts';
import { newOrder } from '../../src/domain/order.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { fc } from '../support/fast-check.ts';

const TableName = physicalNames('local').orderTable;

let engines: Engines;
let client: DynamoDBDocumentClient;
let inHand = 0;
let mostInHand = 0;

beforeAll(async () => {
  engines = await startEngines({});
  client = buildEngineClients(engines).dynamo;
  await provisionTables(client);
  client.middlewareStack.add(
    (next) => async (call) => {
      mostInHand = Math.max(mostInHand, ++inHand);
      return next(call).finally(() => inHand--);
    },
    { step: 'initialize' },
  );
});

afterAll(async () => {
  client.destroy();
  await engines.stop();
});

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();

/** Stores pending orders, each with the setting of its time. */
async function store(given: readonly { second: number; setting: string }[]) {
  const orders = given.map(({ second, setting }) => ({
    setting,
    order: newOrder({
      id: crypto.randomUUID(),
      request: { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] },
      fingerprint: '',
      created_at: at(second),
    }),
  }));
  await Promise.all(
    orders.map(({ order, setting }) =>
      buildOrderTable(client, TableName, statusShards(setting)).create(order),
    ),
  );
  return orders.map(({ order }) => order);
}

async function read(query: Omit<Parameters<typeof queryStatus>[2], 'keys'>) {
  const keys = statusKeys('PENDING_INVENTORY', statusShards('1,4,16,1'));
  const found = [];
  for await (const page of queryStatus(client, TableName, { keys, ...query })) found.push(page);
  return found;
}

it('gives the orders of all shards and of none by age, whatever was set when they were put, page by page', async () => {
  const order = fc.record({ second: fc.nat(9), setting: fc.constantFrom('1', '4', '16') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(order, { maxLength: 60, size: 'max' }),
      fc.record({
        from: fc.nat(4),
        length: fc.nat(9),
        newestFirst: fc.boolean(),
        pageSize: fc.integer({ min: 1, max: 8 }),
      }),
      async (given, { from, length, newestFirst, pageSize }) => {
        const orders = await store(given);
        const range = { from: at(from), to: at(from + length) };
        const pages = await read({ ...range, newestFirst, pageSize });
        const found = pages.flat();
        const wanted = orders.filter(({ created_at }) => created_at >= range.from && created_at <= range.to);
        expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        const ages = found.map(({ created_at }) => created_at);
        expect(ages).toEqual(newestFirst ? ages.toSorted().reverse() : ages.toSorted());
        // No more is held than a page of each of the 17 keys.
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(17 * pageSize);
        const table = buildOrderTable(client, TableName);
        await Promise.all(
          orders.map(({ id }) => table.delete(id, { at: new Date().toISOString(), by: 'call' })),
        );
      },
    ),
    { numRuns: 25 },
  );
});

it('asks no more shards at once than there are connections, however many there are', async () => {
  mostInHand = 0;
  const keys = statusKeys('PENDING_INVENTORY', statusShards('500'));
  const query = { keys, from: '', to: '~', newestFirst: false, pageSize: 100 };
  for await (const page of queryStatus(client, TableName, query)) expect(page).toEqual([]);
  expect(mostInHand).toBe(40);
});

it('asks few shards at once, so that reading them takes hardly longer than reading one', async () => {
  mostInHand = 0;
  expect((await read({ from: '', to: '~', newestFirst: false, pageSize: 100 })).flat()).toEqual([]);
  expect(mostInHand).toBe(17);
});
