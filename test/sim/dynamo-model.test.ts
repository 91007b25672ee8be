import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { tableShapes } from '../../infra/tables.ts';
import { buildDeliveryTable } from '../../src/adapters/delivery-table.ts';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import { buildPendingOrders } from '../../src/adapters/pending-orders.ts';
import { statusShards } from '../../src/adapters/status-shards.ts';
import type { PendingOrder } from '../../src/domain/order.ts';
import type { PagePosition } from '../../src/domain/page-token.ts';
import { fc } from '../support/fast-check.ts';
import { buildDynamoModel } from './dynamo-model.ts';
import { ModelGap } from './expressions.ts';
import { startRealEngines } from './real-engines.ts';

const names = physicalNames('local');

let real: Awaited<ReturnType<typeof startRealEngines>>;
beforeAll(async () => {
  real = await startRealEngines();
});
afterAll(() => real.stop());

describe('the model of DynamoDB', () => {
  it('answers the same calls as dynalite does', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 40 }), async (calls) => {
        round++;
        const model = buildDynamoModel({
          tables: {
            [names.orderTable]: tableShapes.orderTable,
            [names.deliveryTable]: tableShapes.deliveryTable,
          },
        });
        const modelled = callsOn(modelClient(model.apply), round);
        const stored = callsOn(real.dynamo, round);
        try {
          for (const { name, given } of calls) {
            const [ours, theirs] = [await told(modelled[name](given)), await told(stored[name](given))];
            expect(ours, `${name} ${JSON.stringify(given)}`).toEqual(theirs);
          }
        } finally {
          // The next round begins with nothing pending.
          const keys = ids(round).map((id) => ({ id }));
          await Promise.all(
            keys.map((Key) => real.dynamo.send(new DeleteCommand({ TableName: names.orderTable, Key }))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an expression that it cannot read', { UpdateExpression: 'DELETE a :one' }],
    ['an operand that it does not know', { UpdateExpression: 'SET a = b + :one' }],
    [
      'a function that it does not know',
      { ConditionExpression: 'contains(a, :a)', UpdateExpression: 'SET a = :a' },
    ],
    ['a parameter that it does not know', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }],
  ])('refuses %s', (_what, part) => {
    const model = buildDynamoModel({ tables: { OrderTable: tableShapes.orderTable } });
    const update = new UpdateCommand({ TableName: 'OrderTable', Key: { id: 'a' }, ...part });
    expect(() => model.apply(update)).toThrow(ModelGap);
  });

  it('shows a write to an index when its lag is over, and to a consistent read at once', async () => {
    let now = 0;
    const model = buildDynamoModel({
      tables: { OrderTable: tableShapes.orderTable },
      now: () => now,
      lag: () => 10,
    });
    const orders = buildOrderTable(modelClient(model.apply), 'OrderTable');
    const order = orderOf({ index: 0, customer: 0, second: 0, status: 0, limit: 1, reason: undefined }, 0);
    const list = () => orders.list({ customer_id: order.customer_id, from: '0', to: '9', limit: 5 });
    await orders.create(order);
    expect(await orders.get(order.id)).toEqual(order);
    expect(await list()).toEqual({ orders: [] });
    now = 10;
    expect(await list()).toEqual({ orders: [order] });
  });
});

type Given = {
  index: number;
  customer: number;
  second: number;
  status: number;
  limit: number;
  reason: string | undefined;
};

const given: fc.Arbitrary<Given> = fc.record({
  index: fc.nat(7),
  customer: fc.nat(1),
  second: fc.nat(3),
  status: fc.nat(3),
  limit: fc.integer({ min: 1, max: 4 }),
  reason: fc.option(fc.string(), { nil: undefined }),
});

const callNames = [
  'create',
  'create',
  'get',
  'finish',
  'remove',
  'walk',
  'part',
  'pages',
  'claim',
  'release',
  'noteUnsent',
  'created',
  'giveUp',
  'trigger',
  'trigger',
  'move',
  'getDelivery',
  'ofOrder',
] as const;
const call = fc.record({ name: fc.constantFrom(...callNames), given });

/** The calls that the code makes, through its adapters, on few orders at few times, so that they often meet. */
function callsOn(client: DynamoDBDocumentClient, round: number) {
  let writes = 0;
  const newId = () => `write ${++writes}`;
  const orders = buildOrderTable(client, names.orderTable, statusShards(), newId);
  const pending = buildPendingOrders(client, names.orderTable);
  const deliveries = buildDeliveryTable(client, names.deliveryTable, newId);
  const idOf = ({ index }: Given) => ids(round)[index] ?? '';
  const filtersOf = ({ customer, status, second }: Given) => ({
    customer_id: `customer ${round} ${customer}`,
    status: ['PENDING_INVENTORY', 'CONFIRMED', 'CANCELLED'][status],
    from: timeOf(0),
    to: timeOf(second),
  });
  return {
    create: (given: Given) => orders.create(orderOf(given, round)),
    get: (given: Given) => orders.get(idOf(given)),
    finish: (given: Given) => {
      const { reason } = given;
      const to = { status: given.status % 2 ? 'CONFIRMED' : 'CANCELLED', at: timeOf(given.second) } as const;
      return orders.finish(idOf(given), { ...to, ...(reason !== undefined && { status_reason: reason }) });
    },
    remove: (given: Given) =>
      orders.delete(idOf(given), {
        customer_id: given.status > 1 ? `customer ${round} ${given.customer}` : undefined,
        at: timeOf(given.second),
        by: String(given.limit),
      }),
    created: (given: Given) => orders.created(idOf(given)),
    part: (given: Given) => {
      const after = { created_at: timeOf(Math.min(given.second, given.index)), id: idOf(given) };
      return orders.list({ ...filtersOf(given), limit: given.limit, after });
    },
    walk: async (given: Given) => {
      const pages = [];
      let after: PagePosition | undefined;
      do {
        const page = await orders.list({ ...filtersOf(given), limit: given.limit, after });
        pages.push(page);
        after = page.next;
      } while (after);
      return pages;
    },
    pages: async ({ second, limit }: Given) => {
      const range = { from: timeOf(0), to: timeOf(second), newestFirst: limit % 2 === 0 };
      const found = [];
      for await (const page of pending.pages(range)) found.push(page);
      return found;
    },
    claim: (given: Given) => pending.claim(idOf(given), 1 + (given.second % 4), String(given.limit)),
    release: (given: Given) =>
      pending.release(idOf(given), 1 + (given.second % 4), {
        by: String(given.limit),
        at: timeOf(given.second),
      }),
    noteUnsent: (given: Given) =>
      orders.noteUnsent(idOf(given), given.limit % 2 === 0 ? timeOf(given.second) : undefined),
    giveUp: (given: Given) => pending.giveUp(idOf(given), timeOf(given.second), String(given.limit)),
    trigger: (given: Given) => {
      const order_id = ids(round)[given.customer] ?? '';
      const [status, at] = [given.status > 2 ? 'SHIPPED' : 'PENDING', timeOf(given.second)];
      return deliveries.create({ id: idOf(given), order_id, status, created_at: at, updated_at: at });
    },
    move: (given: Given) =>
      deliveries.move(idOf(given), { from: 'PENDING', to: 'CANCELLED', at: timeOf(given.second) }),
    getDelivery: (given: Given) => deliveries.get(idOf(given)),
    ofOrder: (given: Given) => deliveries.ofOrder(ids(round)[given.customer] ?? ''),
  } satisfies Record<(typeof callNames)[number], (given: Given) => Promise<unknown>>;
}

function ids(round: number): string[] {
  return Array.from({ length: 8 }, (_, index) => `order ${round} ${index}`);
}

function timeOf(second: number): string {
  return `2026-01-02T03:04:0${second}.000Z`;
}

function orderOf({ index, customer, second, reason }: Given, round: number): PendingOrder {
  return {
    id: ids(round)[index] ?? '',
    customer_id: `customer ${round} ${customer}`,
    items: [{ sku: 'SKU', quantity: index + 1, ...(reason && { name: reason }) }],
    total: 0.5,
    status: 'PENDING_INVENTORY',
    created_at: timeOf(second),
    updated_at: timeOf(second),
    fingerprint: 'fingerprint',
  };
}

function modelClient(apply: (command: object) => unknown): DynamoDBDocumentClient {
  return { send: async (command: object) => apply(command) } as unknown as DynamoDBDocumentClient;
}

/** What a call came to; of an error its name, since engines differ in words. */
async function told(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ModelGap || !(error instanceof Error)) throw error;
    return error.name;
  }
}
