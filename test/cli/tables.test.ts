import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { sourceFault } from '../../src/cli/source-fault.ts';
import type { System } from '../../src/cli/system.ts';
import { newDelivery } from '../../src/domain/delivery.ts';
import { pasted } from '../support/pasted.ts';
import { now, type Operator, orderOf, startOperator } from './operator.ts';

const TableName = 'OrderTable-restored';
const minutes = (count: number) => count * 60_000;
const at = (age: number) => new Date(now.getTime() - minutes(age)).toISOString();
const order = (age: number, id = crypto.randomUUID()) => orderOf(minutes(age), { id });
const tombstone = (id: string) => ({ id, fingerprint: 'f', deleted_at: at(1), deleted_by: 'call' });

let operator: Operator;
beforeEach(async () => {
  operator = await startOperator();
  await createRestored(TableName);
});
afterEach(() => operator.stop());

/** A table as one is restored, without indexes, which do not matter. */
async function createRestored(TableName: string, key = 'id'): Promise<void> {
  await operator.dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
      KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
    }),
  );
}

/** Puts items into the restored table. */
async function lose(...items: object[]): Promise<void> {
  await loseInto(TableName, ...items);
}

async function loseInto(TableName: string, ...items: object[]): Promise<void> {
  for (const Item of items) await operator.dynamo.send(new PutCommand({ TableName, Item }));
}

const restore = (...args: string[]) =>
  operator.oms('tables', 'restore', 'OrderTable', '--from', 'OrderTable-restored', ...args);

async function restored(...args: string[]) {
  const { code, out } = await restore(...args, '--json');
  return { code, ...JSON.parse(out) };
}

async function stored(): Promise<Record<string, unknown>> {
  const items: [unknown, unknown][] = [];
  for await (const { Items = [] } of paginateScan({ client: operator.dynamo }, { TableName: 'OrderTable' })) {
    items.push(...Items.map((item): [unknown, unknown] => [item.id, item]));
  }
  return Object.fromEntries(items);
}

it('puts what is not there and leaves what is, deleted orders too', async () => {
  const [lost, changed, deleted] = [order(30), order(30), order(30)];
  await lose(lost, changed, deleted);
  const confirmed = { ...changed, status: 'CONFIRMED' };
  await operator.put('orderTable', confirmed);
  await operator.put('orderTable', tombstone(deleted.id));

  const counts = { code: 0, read: 3, put: 1, there_already: 1, tombstones_left: 1, tombstones_replaced: 0 };
  expect(await restored('--dry-run')).toMatchObject(counts);
  expect(await stored()).not.toHaveProperty(lost.id);
  expect(await restored()).toMatchObject(counts);
  expect(await stored()).toEqual({
    [lost.id]: lost,
    [changed.id]: confirmed,
    [deleted.id]: tombstone(deleted.id),
  });
  expect(await restored()).toMatchObject({ code: 0, put: 0, there_already: 2, tombstones_left: 1 });
});

it('says that deleted orders were left, and puts them over their tombstones when it is told to', async () => {
  const [deleted, deletedBefore, changed] = [order(30), order(30), order(30)];
  await lose(deleted, tombstone(deletedBefore.id), changed);
  const confirmed = { ...changed, status: 'CONFIRMED' };
  await operator.put('orderTable', confirmed);
  for (const { id } of [deleted, deletedBefore]) await operator.put('orderTable', tombstone(id));

  expect((await restore('--dry-run')).out).toContain(
    '1 were deleted since, under an Idempotency-Key, and would stay so; --over-tombstones would put them back, too.',
  );
  expect((await restore()).out).toContain(
    '1 were deleted since, under an Idempotency-Key, and stayed so; --over-tombstones puts them back, too.',
  );
  const counts = { read: 3, put: 0, there_already: 2, tombstones_left: 0, tombstones_replaced: 1 };
  expect(await restored('--over-tombstones', '--dry-run')).toMatchObject(counts);
  expect(await stored()).toMatchObject({ [deleted.id]: tombstone(deleted.id) });
  const { code, out } = await restore('--over-tombstones');
  expect([code, out]).toEqual([0, expect.stringContaining('1 put over the tombstones of deleted orders.')]);
  expect(await stored()).toEqual({
    [deleted.id]: deleted,
    [deletedBefore.id]: tombstone(deletedBefore.id),
    [changed.id]: confirmed,
  });
  expect(await restored('--over-tombstones')).toMatchObject({ put: 0, there_already: 3 });
});

it('brings tombstones back that were lost, by when the order was deleted', async () => {
  const [lost, old] = [
    tombstone(crypto.randomUUID()),
    { ...tombstone(crypto.randomUUID()), deleted_at: at(90) },
  ];
  await lose(lost, old);
  expect(await restored('--since', at(60))).toMatchObject({ read: 1, put: 1 });
  expect(await stored()).toEqual({ [lost.id]: lost });
});

it('puts one deleted order back that is named', async () => {
  const [named, another] = [order(30), order(30)];
  await lose(named, another);
  for (const { id } of [named, another]) await operator.put('orderTable', tombstone(id));
  const counts = { read: 1, tombstones_replaced: 1 };
  expect(await restored('--only', `id=${named.id}`, '--over-tombstones')).toMatchObject(counts);
  expect(await stored()).toEqual({ [named.id]: named, [another.id]: tombstone(another.id) });
});

it('says how many items it read, and when what it was narrowed to matched none', async () => {
  await lose(order(30));
  expect((await restore()).out).toMatch(/^1 item of OrderTable-restored read\.$/m);
  const { out } = await restore('--since', '2027-01-01', '--only', 'customer_id=CUST-1001');
  expect(out).toMatch(/^0 items of OrderTable-restored matched --since and --only\.$/m);
});

it('takes only what it is narrowed to', async () => {
  const [old, wanted, another] = [order(90), order(30), { ...order(30), customer_id: 'CUST-1002' }];
  await lose(old, wanted, another);
  expect(
    await restored('--since', at(60), '--until', at(10), '--only', 'customer_id=CUST-1001'),
  ).toMatchObject({
    read: 1,
    put: 1,
  });
  expect(Object.keys(await stored())).toEqual([wanted.id]);
});

it('that fails on the way tells what it did and how to go on, and goes on there', async () => {
  // Three pages of a megabyte each.
  const many = Array.from({ length: 9 }, () => ({ ...order(30), filler: 'x'.repeat(300_000) }));
  await lose(...many);
  let puts = 0;
  const failing = {
    system: (real: System): System => ({
      ...real,
      copierOf: (table) => {
        const copier = real.copierOf(table);
        const copy: typeof copier.copy = async (item, how) => {
          if (++puts === 6) throw new Failure('the table is on fire');
          return copier.copy(item, how);
        };
        return { ...copier, copy };
      },
    }),
  };
  const words = ['tables', 'restore', 'OrderTable', '--from', 'OrderTable-restored', '--over-tombstones'];
  const { code, out } = await operator.omsWith(failing, ...words);
  expect([code, out]).toEqual([1, expect.stringContaining('Stopped: the table is on fire')]);
  const [, again = ''] = /Go on with: npm run oms -- (.*)$/m.exec(out) ?? [];
  expect(again).toContain('--start-after');
  expect(again).toContain('--over-tombstones');
  const { out: rest } = await operator.oms(...pasted(again), '--json');
  expect(JSON.parse(rest).read).toBeLessThan(9);
  expect(Object.keys(await stored()).sort()).toEqual(many.map(({ id }) => id).sort());
});

it('what it says to go on with is one word for a shell, whatever was given', async () => {
  const harmful = ["customer_id=$(exit) ; it's `x` 2>&1", "-CUST-1';echo $HOME"];
  const interrupted = new AbortController();
  interrupted.abort();
  const given = [`--from=${TableName}`, `--only=${harmful[0]}`, `--start-after=${harmful[1]}`];
  const words = ['tables', 'restore', 'OrderTable', ...given];
  const { out } = await operator.omsWith({ signal: interrupted.signal }, ...words);
  const [, again = ''] = /Go on with: npm run oms -- (.*)$/m.exec(out) ?? [];
  expect(pasted(again)).toEqual(words);
});

describe('items of another shape', () => {
  const customer = { id: 'CUST-7', name: 'Cy', email: 'cy@example.com', address: '1 Street' };
  const delivery = newDelivery({ id: crypto.randomUUID(), created_at: at(30) }, at(29));
  const strangers = [customer, delivery, { id: 'no-order', status: 'LOST', customer_id: 'C' }];

  it('are left out and named, and the others are put', async () => {
    const lost = order(30);
    await lose(lost, ...strangers);
    expect(await restored('--dry-run')).toMatchObject({
      ...{ code: 1, put: 1, put_by_kind: { order: 1 }, put_ids: [lost.id] },
      of_another_shape: { count: 3, by_kind: { customer: 1, delivery: 1, unknown: 1 } },
    });
    const { code, out } = await restore();
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /^4 items of .* read\.\n1 items put into .*\nOf another shape than the items of OrderTable, and left out: /,
      ),
    ]);
    for (const { id } of strangers) expect(out).toContain(`\n  ${id}\n`);
    expect(await stored()).toEqual({ [lost.id]: lost });
  });

  it.each([
    ['orders of a shard', 'OrderTable', { ...order(30), status: 'CONFIRMED#12' }, true],
    ['an order without a time', 'OrderTable', { ...order(30), created_at: undefined }, false],
    ['customers', 'CustomerTable', customer, true],
    ['customers without an address', 'CustomerTable', { ...customer, address: undefined }, true],
    ['customers of an id alone', 'CustomerTable', { id: 'CUST-8' }, true],
    ['orders', 'CustomerTable', order(30), false],
    ['deliveries', 'DeliveryTable', delivery, true],
    ['tombstones', 'DeliveryTable', tombstone(crypto.randomUUID()), false],
  ])('%s are %s items as they should be', async (_what, table, item, isTaken) => {
    await createRestored('restored');
    await loseInto(
      'restored',
      Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)),
    );
    const { out } = await operator.oms('tables', 'restore', table, '--from', 'restored', '--json');
    expect(JSON.parse(out)).toMatchObject({
      put: isTaken ? 1 : 0,
      of_another_shape: { count: isTaken ? 0 : 1 },
    });
  });
});

it('a dry run names the first twenty that it would put, and counts the rest', async () => {
  const many = Array.from({ length: 22 }, () => order(30));
  await lose(...many, tombstone(crypto.randomUUID()));
  const { out } = await restore('--dry-run');
  expect(out).toMatch(
    /^Would be put: (22 order, 1 tombstone|1 tombstone, 22 order)\n( {2}[0-9a-f-]{36}\n){20} {2}… and 3 more$/m,
  );
});

it('a table with another key is refused', async () => {
  await createRestored('keys-restored', 'key_hash');
  expect(await operator.oms('tables', 'restore', 'OrderTable', '--from', 'keys-restored')).toMatchObject({
    code: 1,
    err: 'oms: keys-restored has the key key_hash (HASH S), and OrderTable id (HASH S); it is no restored OrderTable\n',
  });
});

it.each([
  ['OrderTable', 'orderTable', 'prod', 'OrderTable itself'],
  ['OrderTable-dev', 'orderTable', 'dev', 'OrderTable-dev itself'],
  ['OrderTable-dev', 'orderTable', 'prod', 'the table of dev'],
  ['OrderTable-dev-restored', 'orderTable', 'prod', 'the table of dev'],
  ['OrderTable-dev', 'orderTable', 'local', 'the table of dev'],
  ['OrderTable', 'orderTable', 'dev', 'the table of prod'],
  ['CustomerTable', 'orderTable', 'prod', 'another table of this system'],
  ['CustomerTable-restored', 'orderTable', 'local', 'another table of this system'],
  ['OrderTable-restored', 'orderTable', 'prod', undefined],
  ['OrderTable-dev-restored', 'orderTable', 'dev', undefined],
  ['OrderTable-restored-dev', 'orderTable', 'dev', undefined],
  ['a-name', 'orderTable', 'dev', undefined],
] as const)('of %s as the source of %s in %s says: %s', (from, key, stage, told) => {
  const fault = sourceFault(from, key, stage);
  if (told === undefined) expect(fault).toBeUndefined();
  else expect(fault).toContain(told);
});

it('a restored table that is not there is named, and nothing is to go on with', async () => {
  const words = ['tables', 'restore', 'OrderTable', '--from', 'OrderTable-lost'];
  const { code, out, err } = await operator.oms(...words);
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = operator.environment;
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    `oms: there is no table OrderTable-lost at ${endpoint}, where AWS_ENDPOINT_URL_DYNAMODB points to; is this the right stage?\n`,
  );
});

it.each([
  [
    'the table itself',
    ['tables', 'restore', 'OrderTable', '--from', 'OrderTable'],
    '--from is OrderTable itself',
  ],
  [
    'a table that there is not',
    ['tables', 'restore', 'CartTable', '--from', 'x'],
    'there is no table "CartTable"',
  ],
  [
    'tombstones where there are none',
    ['tables', 'restore', 'CustomerTable', '--from', 'x', '--over-tombstones'],
    'only OrderTable has tombstones',
  ],
  [
    'a time of creation of customers, who have none',
    ['tables', 'restore', 'CustomerTable', '--from', 'x', '--since', '2026-01-01', '--until', '2026-01-02'],
    'customers have no created_at, so CustomerTable takes no --since and --until',
  ],
  ['no table to read', ['tables', 'restore', 'OrderTable'], '--from is missing'],
  [
    'a narrowing that is none',
    ['tables', 'restore', 'OrderTable', '--from', 'x', '--only', 'CUST-1001'],
    'it takes NAME=VALUE',
  ],
])('with %s is wrong usage', async (_what, args, told) => {
  expect(await operator.oms(...args)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
});
