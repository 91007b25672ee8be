import { randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import type { OperationHandler } from '../../src/contract/operation-handler.ts';
import { newOrder, type Order } from '../../src/domain/order.ts';
import type { AwsClients } from '../../src/handlers/aws-clients.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { buildListOrders } from '../../src/operations/list-orders.ts';
import { fc } from '../support/fast-check.ts';

type ListOrders = OperationHandler<'listOrders'>;
type Query = Parameters<ListOrders>[0]['query'];
type Page = Extract<Awaited<ReturnType<ListOrders>>, { status: 200 }>['body'];

const TableName = physicalNames('local').orderTable;
const statuses = ['PENDING_INVENTORY', 'CONFIRMED', 'CANCELLED'] as const;

let engines: Engines;
let clients: AwsClients;
let listOrders: ListOrders;
let queries = 0;

beforeAll(async () => {
  engines = await startEngines({});
  clients = buildEngineClients(engines);
  await provisionTables(clients.dynamo);
  clients.dynamo.middlewareStack.add(
    (next, { commandName }) =>
      (call) => {
        if (commandName === 'QueryCommand') queries += 1;
        return next(call);
      },
    { step: 'initialize' },
  );
  listOrders = buildListOrders({ orders: buildOrderTable(clients.dynamo, TableName) });
});

afterAll(async () => {
  clients.dynamo.destroy();
  clients.sqs.destroy();
  await engines.stop();
});

/** Stores orders for a customer of their own. */
async function store(
  given: readonly { status: Order['status']; created_at: string }[],
  items: Order['items'] = [{ sku: 'SKU-1001', quantity: 1 }],
) {
  const customer_id = randomUUID();
  const orders = given.map(({ status, created_at }): Order => {
    const request = { customer_id, items };
    return { ...newOrder({ id: randomUUID(), request, fingerprint: '', created_at }), status };
  });
  const batches = Array.from({ length: Math.ceil(orders.length / 25) }, (_, index) =>
    orders.slice(index * 25, (index + 1) * 25),
  );
  for (const batch of batches) {
    const requests = batch.map((Item) => ({ PutRequest: { Item } }));
    await clients.dynamo.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
  }
  return { customer_id, orders };
}

async function page(query: Query): Promise<Page> {
  const answer = await listOrders({
    path: {},
    query,
    header: {},
    body: undefined,
    caller: { client_id: 'test', scopes: ['orders:read'] },
  });
  if (answer.status !== 200) throw new Error(`listOrders answered ${answer.status}`);
  return answer.body;
}

/** All pages of a list, in order. */
async function pages(query: Query): Promise<Page['orders'][]> {
  const found: Page['orders'][] = [];
  let next: { next_token?: string } = {};
  do {
    const { orders, next_token } = await page({ ...query, ...next });
    found.push(orders);
    next = next_token === undefined ? {} : { next_token };
  } while (next.next_token !== undefined);
  return found;
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

/** Few different moments, so that many orders share theirs. */
const moment = fc.integer({ min: 0, max: 20 }).map(at);

const range = fc
  .tuple(fc.option(moment, { nil: undefined }), fc.option(moment, { nil: undefined }))
  .map(([one, two]) => (one !== undefined && two !== undefined && one > two ? [two, one] : [one, two]))
  .map(([start_date, end_date]) => ({ ...(start_date && { start_date }), ...(end_date && { end_date }) }));

const list = fc.record({
  given: fc.array(fc.record({ status: fc.constantFrom(...statuses), created_at: moment }), {
    maxLength: 120,
    size: 'max',
  }),
  filters: fc
    .tuple(range, fc.option(fc.constantFrom(...statuses), { nil: undefined }))
    .map(([dates, status]) => ({ ...dates, ...(status && { status }) })),
  limit: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 100 })),
});

describe('the pages of a list', () => {
  it('are together the very orders that pass its filters, newest first, and all but the last are full', async () => {
    await fc.assert(
      fc.asyncProperty(list, async ({ given, filters, limit }) => {
        const { customer_id, orders } = await store(given);
        const { status, start_date = '', end_date = '~' } = filters;
        const wanted = orders.filter(
          ({ created_at, ...order }) =>
            (status === undefined || order.status === status) &&
            created_at >= start_date &&
            created_at <= end_date,
        );

        const found = await pages({ customer_id, limit, ...filters });

        const ids = found.flat().map(({ id }) => id);
        expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).sort());
        const moments = found.flat().map(({ created_at }) => created_at);
        expect(moments).toEqual(moments.toSorted().reverse());
        expect(found.slice(0, -1).map(({ length }) => length)).toEqual(found.slice(0, -1).map(() => limit));
        expect(found.at(-1)?.length).toBeLessThanOrEqual(limit);
        expect(found).toHaveLength(Math.max(1, Math.ceil(wanted.length / limit)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a list in which one order in fifty passes the filter', () => {
  const given = Array.from({ length: 600 }, (_, index) => ({
    status: index % 50 === 0 ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    created_at: at(index),
  }));
  let customer_id = '';
  beforeAll(async () => {
    ({ customer_id } = await store(given));
  });

  it('has full pages', async () => {
    const found = await pages({ customer_id, status: 'CANCELLED', limit: 5 });
    expect(found.map(({ length }) => length)).toEqual([5, 5, 2]);
  });

  it('costs a page of what is not there at all a bounded number of reads, and says that there may be more', async () => {
    queries = 0;
    const { orders, next_token } = await page({ customer_id, status: 'PENDING_INVENTORY', limit: 1 });
    expect(orders).toEqual([]);
    expect(next_token).toBeDefined();
    expect(queries).toBeGreaterThan(1);
    expect(queries).toBeLessThanOrEqual(10);
  });

  it('comes to its end when what is not there at all is read on', async () => {
    const found = await pages({ customer_id, status: 'PENDING_INVENTORY', limit: 1 });
    expect(found.flat()).toEqual([]);
    expect(found.length).toBeLessThan(10);
  });

  it('costs a page without a filter one read', async () => {
    queries = 0;
    const { orders } = await page({ customer_id, limit: 100 });
    expect(orders).toHaveLength(100);
    expect(queries).toBe(1);
  });
});

it('a page of very large orders is short enough for what Lambda may answer, and no order is left out', async () => {
  const line = { sku: 's'.repeat(64), quantity: 1, name: '\u0001'.repeat(1_024) };
  const { customer_id, orders } = await store(
    Array.from({ length: 24 }, (_, index) => ({ status: 'CONFIRMED', created_at: at(index) })),
    Array.from({ length: 60 }, () => line),
  );
  const found = await pages({ customer_id, limit: 100 });
  expect(found.flat().map(({ id }) => id)).toEqual(orders.toReversed().map(({ id }) => id));
  for (const some of found) {
    const answer = JSON.stringify({ body: JSON.stringify({ orders: some }) });
    expect(Buffer.byteLength(answer)).toBeLessThan(6_291_556);
  }
});

it('an order that appears, or is deleted, between two pages neither repeats nor hides another', async () => {
  const { customer_id, orders } = await store(
    Array.from({ length: 10 }, (_, index) => ({ status: 'CONFIRMED', created_at: at(index) })),
  );
  const newestFirst = orders.toReversed().map(({ id }) => id);
  const first = await page({ customer_id, limit: 4 });
  const table = buildOrderTable(clients.dynamo, TableName);
  const request = { customer_id, items: [{ sku: 'SKU-1001', quantity: 1 }] };
  await table.create(newOrder({ id: randomUUID(), request, fingerprint: '', created_at: at(99) }));
  await table.delete(first.orders.at(-1)?.id ?? '', { at: at(99), by: 'call' });

  const second = await page({ customer_id, limit: 100, next_token: first.next_token ?? '' });
  expect(second.orders.map(({ id }) => id)).toEqual(newestFirst.slice(4));
});
