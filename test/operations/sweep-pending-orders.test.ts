import type { QueryCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import { buildPendingOrders } from '../../src/adapters/pending-orders.ts';
import { newOrder, type Order } from '../../src/domain/order.ts';
import { sweepPolicy } from '../../src/domain/sweep-policy.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import type { InventoryQueue, PendingOrders } from '../../src/operations/ports.ts';
import { buildSweepPendingOrders } from '../../src/operations/sweep-pending-orders.ts';
import { recordReport } from '../support/recorded-report.ts';

const minute = 60_000;
const start = Date.parse('2026-01-02T03:00:00.000Z');
const open: (Engines & { client: DynamoDBDocumentClient })[] = [];

let client: DynamoDBDocumentClient;
let clock: number;

beforeEach(async () => {
  const engines = await startEngines({});
  client = buildEngineClients(engines).dynamo;
  open.push({ ...engines, client });
  await provisionTables(client);
  clock = start;
});

afterAll(async () => {
  for (const each of open) {
    each.client.destroy();
    await each.stop();
  }
});

const now = () => new Date(clock);

async function place(count: number, ageMinutes: number): Promise<string[]> {
  const orders = buildOrderTable(client, 'OrderTable');
  const placed = Array.from({ length: count }, () =>
    newOrder({
      id: crypto.randomUUID(),
      request: { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] },
      fingerprint: '',
      created_at: new Date(clock - ageMinutes * minute).toISOString(),
    }),
  );
  for (let i = 0; i < placed.length; i += 25) {
    await Promise.all(placed.slice(i, i + 25).map((order) => orders.create(order)));
  }
  return placed.map(({ id }) => id);
}

/** A queue that keeps what it was sent, but for the orders that it refuses. */
function queue(refused: (id: string) => boolean = () => false) {
  const sent: string[] = [];
  const inventory: InventoryQueue = {
    requestReservation: async () => {
      throw new Error('the sweeper sends in batches');
    },
    requestReservations: async (orders: readonly Order[]) => {
      const no = orders.filter(({ id }) => refused(id));
      sent.push(...orders.filter(({ id }) => !refused(id)).map(({ id }) => id));
      return new Map(no.map(({ id }) => [id, 'refused']));
    },
  };
  return { sent, inventory };
}

function sweeper(inventory: InventoryQueue, given: { pending?: PendingOrders; budget?: number } = {}) {
  const { report, happened } = recordReport();
  const pending = given.pending ?? buildPendingOrders(client, 'OrderTable');
  const sweep = buildSweepPendingOrders({
    pending,
    inventory,
    report,
    now,
    newId: () => crypto.randomUUID(),
    policy: sweepPolicy,
    budget: given.budget ?? 45_000,
  });
  const told = (happening: string) =>
    happened.filter((one) => one.happening === happening).map(({ facts }) => facts.order_id);
  return { sweep, told, happened };
}

it('sends for the orders that have been pending for three minutes, and for no younger one', async () => {
  const due = await place(25, 4);
  await place(3, 2);
  const { sent, inventory } = queue();
  const { sweep, told } = sweeper(inventory);
  await sweep();
  expect(sent.sort()).toEqual(due.sort());
  expect(told('order_swept').sort()).toEqual(due);
});

it('waits between two tries as long as the order had waited, and keeps the last one’s number on it', async () => {
  const [id] = await place(1, 3);
  const { sent, inventory } = queue();
  const { sweep } = sweeper(inventory);
  const minutes: number[] = [];
  for (let passed = 0; passed <= 60; passed++) {
    clock = start + passed * minute;
    const before = sent.length;
    await sweep();
    if (sent.length > before) minutes.push(3 + passed);
  }
  expect(minutes).toEqual([3, 6, 12, 24, 48, 52]);
  const { Items } = await client.send(new ScanCommand({ TableName: 'OrderTable' }));
  expect(Items).toMatchObject([{ id, sweeps: 6, status: 'PENDING_INVENTORY' }]);
});

it('gives back no try that another sweep has claimed since', async () => {
  const [id = ''] = await place(1, 4);
  const pending = buildPendingOrders(client, 'OrderTable');
  await pending.claim(id, 1, 'the other sweep');
  await pending.release(id, 1, { by: 'a sweep', at: now().toISOString() });
  expect((await client.send(new ScanCommand({ TableName: 'OrderTable' }))).Items).toMatchObject([
    { sweeps: 1 },
  ]);
});

it('notes on an order that its request could not be sent, until one is', async () => {
  await place(1, 3);
  let isDown = true;
  const { sweep } = sweeper(queue(() => isDown).inventory);
  const order = async () => (await client.send(new ScanCommand({ TableName: 'OrderTable' }))).Items?.[0];
  await sweep();
  expect(await order()).toMatchObject({ sweeps: 0, sweep_unsent_at: now().toISOString() });
  isDown = false;
  await sweep();
  expect(await order()).toMatchObject({ sweeps: 1 });
  expect(await order()).not.toHaveProperty('sweep_unsent_at');
});

it.each([
  ['are claimed', 'claim'],
  ['are sent for', 'send'],
])('asks for no stock of orders that grow too old while others %s', async (_what, slow) => {
  await place(40, 54.9);
  const passes = () => {
    clock += 2_500;
  };
  const { sent, inventory } = queue();
  const table = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...table,
    claim: (...claim) => {
      if (slow === 'claim') passes();
      return table.claim(...claim);
    },
  };
  const askedAt: number[] = [];
  const { sweep } = sweeper(
    {
      ...inventory,
      requestReservations: (orders) => {
        askedAt.push(...orders.map(({ created_at }) => clock - Date.parse(created_at)));
        if (slow === 'send') passes();
        return inventory.requestReservations(orders);
      },
    },
    { pending },
  );
  await sweep();
  expect(Math.max(0, ...askedAt)).toBeLessThan(55 * minute);
  expect(sent.length).toBe(slow === 'send' ? 30 : 0);
});

it('gives an order up once, names it, and never sends for it again', async () => {
  const old = await place(12, 56);
  const { sent, inventory } = queue();
  const { sweep, told } = sweeper(inventory);
  await sweep();
  clock += minute;
  await sweep();
  expect(told('order_given_up').sort()).toEqual(old.sort());
  expect(sent).toEqual([]);
});

it('names every order that is past the age, whichever of three hundred marks fails', async () => {
  const old = await place(300, 56);
  const real = buildPendingOrders(client, 'OrderTable');
  let failures = 0;
  const pending: PendingOrders = {
    ...real,
    giveUp: (id, ...rest) =>
      old.indexOf(id) % 100 === 50 && failures++ < 3
        ? Promise.reject(new Error('throttled'))
        : real.giveUp(id, ...rest),
  };
  const { sweep, told } = sweeper(queue().inventory, { pending });
  await sweep();
  expect(told('order_given_up')).toHaveLength(297);
  clock += minute;
  await sweep();
  expect(told('order_given_up').sort()).toEqual(old.sort());
});

it('tells in each sweep how many are past the age, since ever, and names the oldest', async () => {
  const [oldest] = await place(1, 60 * 24 * 40);
  await place(25, 56);
  const { sweep, happened } = sweeper(queue().inventory);
  for (let i = 0; i < 2; i++) await sweep();
  const told = happened.filter(({ happening }) => happening === 'orders_pending_too_long');
  expect(told).toHaveLength(2);
  expect(told[1]?.facts).toMatchObject({ count: 26, order_ids: expect.arrayContaining([oldest]) });
});

it('says that there are more than it counts', async () => {
  const created_at = new Date(clock - 24 * 60 * minute).toISOString();
  const page = Array.from({ length: 91 }, () => ({ id: crypto.randomUUID(), created_at }));
  const pending: PendingOrders = {
    ...buildPendingOrders(client, 'OrderTable'),
    async *pages({ from }) {
      if (from === '') for (let read = 0; read < 11; read++) yield page;
    },
    giveUp: async () => undefined,
  };
  const { sweep, happened } = sweeper(queue().inventory, { pending });
  await sweep();
  const told = happened.filter(({ happening }) => happening === 'orders_pending_too_long');
  expect(told).toMatchObject([{ facts: { count: 1_000, count_is_complete: false } }]);
});

it('names each old order once, also those that a sweeper that stood still for a day has left', async () => {
  const old = [...(await place(30, 60 * 24)), ...(await place(3, 85)), ...(await place(3, 56))];
  const { sweep, told } = sweeper(queue().inventory);
  for (let passed = 0; passed < 3; passed++) {
    await sweep();
    clock += minute;
  }
  expect(told('order_given_up').sort()).toEqual(old.sort());
});

it('tells of the old orders when sending and marking fail as a whole, and fails then', async () => {
  await place(1, 4);
  await place(2, 56);
  const real = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...real,
    giveUp: () => {
      throw new Error('a fault of ours');
    },
  };
  const inventory: InventoryQueue = {
    ...queue().inventory,
    requestReservations: () => Promise.reject(new Error('a fault of ours')),
  };
  const { sweep, happened } = sweeper(inventory, { pending });
  await expect(sweep()).rejects.toThrow('a fault of ours');
  expect(happened.slice(-2)).toMatchObject([
    { happening: 'orders_pending_too_long', facts: { count: 2 } },
    { happening: 'sweep_finished', facts: { is_complete: false } },
  ]);
});

it('sends before it gives up, and gives up in what time is left, so neither starves the other', async () => {
  const due = await place(60, 4);
  const old = await place(60, 56);
  const { sent, inventory } = queue();
  const slow: InventoryQueue = {
    ...inventory,
    requestReservations: (orders) => {
      clock += 10_000;
      return inventory.requestReservations(orders);
    },
  };
  const { sweep, told } = sweeper(slow, { budget: 45_000 });
  await sweep();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(due.length);
  expect(told('order_given_up').sort()).toEqual(old.sort());
});

it('a sweeper that is cut off between claim and send leaves the order to its next try', async () => {
  const [id] = await place(1, 4);
  await buildPendingOrders(client, 'OrderTable').claim(id ?? '', 1, 'the sweeper that is cut off');
  const { sent, inventory } = queue();
  clock += 2 * minute;
  await sweeper(inventory).sweep();
  expect(sent).toEqual([id]);
});

it('a mark whose answer is lost on its way holds when it is made again', async () => {
  const [due = '', old = ''] = [...(await place(1, 4)), ...(await place(1, 56))];
  const real = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...real,
    claim: (...call) => real.claim(...call).then(() => real.claim(...call)),
    giveUp: (...call) => real.giveUp(...call).then(() => real.giveUp(...call)),
  };
  const { sent, inventory } = queue();
  const { sweep, told } = sweeper(inventory, { pending });
  await sweep();
  expect(sent).toEqual([due]);
  expect(told('order_given_up')).toEqual([old]);
});

it('two sweepers at once send for each order once', async () => {
  const due = await place(60, 4);
  const { sent, inventory } = queue();
  await Promise.all([sweeper(inventory).sweep(), sweeper(inventory).sweep()]);
  expect(sent.sort()).toEqual(due.sort());
});

it('what could not be sent is told of, holds up no other, and is sent by the next sweep', async () => {
  const due = await place(20, 4);
  const poor = due.slice(0, 7);
  const first = queue((id) => poor.includes(id));
  const { sweep, told } = sweeper(first.inventory);
  await sweep();
  expect(first.sent.sort()).toEqual(due.slice(7).sort());
  expect(told('reservation_request_failed').sort()).toEqual([...poor].sort());
  clock += minute;
  const later = queue();
  await sweeper(later.inventory).sweep();
  expect(later.sent.sort()).toEqual(poor.sort());
});

it('an order whose mark fails holds up no other and is left for the next sweep', async () => {
  const due = await place(10, 4);
  const real = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...real,
    claim: (id, ...rest) =>
      id === due[0] ? Promise.reject(new Error('throttled')) : real.claim(id, ...rest),
  };
  const { sent, inventory } = queue();
  const { sweep, told } = sweeper(inventory, { pending });
  await sweep();
  expect(sent).toHaveLength(9);
  expect(told('sweep_failed')).toEqual([due[0]]);
  await sweeper(inventory).sweep();
  expect(sent.sort()).toEqual(due.sort());
});

it('a sweep that runs out of time ends between two handfuls, and the next one goes on', async () => {
  const due = await place(30, 4);
  const { sent, inventory } = queue();
  const slow: InventoryQueue = {
    ...inventory,
    requestReservations: (orders) => {
      clock += 20_000;
      return inventory.requestReservations(orders);
    },
  };
  const { sweep, happened } = sweeper(slow, { budget: 43_000 });
  await sweep();
  expect(sent).toHaveLength(20);
  expect(happened.at(-1)).toMatchObject({ happening: 'sweep_finished', facts: { is_complete: false } });
  await sweep();
  expect(sent.sort()).toEqual(due.sort());
});

it('a verdict or a deletion between reading and claiming wins', async () => {
  const [finished = '', deleted = '', due = ''] = await place(3, 4);
  const orders = buildOrderTable(client, 'OrderTable');
  const real = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...real,
    async *pages(range) {
      for await (const page of real.pages(range)) {
        await orders.finish(finished, { status: 'CONFIRMED', at: now().toISOString() });
        await orders.delete(deleted, { at: now().toISOString(), by: 'call' });
        yield page;
      }
    },
  };
  const { sent, inventory } = queue();
  await sweeper(inventory, { pending }).sweep();
  expect(sent).toEqual([due]);
  expect(await orders.get(deleted)).toBeUndefined();
});

it('reads the index in pages of bounded size', async () => {
  await place(230, 4);
  const limits: unknown[] = [];
  client.middlewareStack.add(
    (next) => (call) => {
      const { input } = call as { input: QueryCommand['input'] };
      if (input.IndexName === 'GSI2') limits.push(input.Limit);
      return next(call);
    },
    { step: 'initialize' },
  );
  const { sent, inventory } = queue();
  await sweeper(inventory).sweep();
  expect(sent).toHaveLength(230);
  expect(new Set(limits)).toEqual(new Set([100]));
});

it('a sweep whose time is over gives no further orders up, says so, and the next one goes on', async () => {
  const old = await place(30, 60);
  const real = buildPendingOrders(client, 'OrderTable');
  const pending: PendingOrders = {
    ...real,
    giveUp: (...given) => {
      clock += 2_000;
      return real.giveUp(...given);
    },
  };
  const { inventory } = queue();
  const first = sweeper(inventory, { pending, budget: 15_000 });
  await first.sweep();
  expect(first.told('order_given_up')).toHaveLength(10);
  expect(first.happened).toContainEqual({
    happening: 'sweep_finished',
    facts: { sent: 0, failed: 0, given_up: 10, is_complete: false },
  });
  const next = sweeper(inventory);
  await next.sweep();
  expect([...first.told('order_given_up'), ...next.told('order_given_up')].sort()).toEqual(old.sort());
});
