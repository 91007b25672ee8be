import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';
import { contractOperations } from '../support/openapi.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack();
});
afterAll(() => api.stop());

const order = {
  customer_id: 'CUST-1001',
  items: [
    { sku: 'SKU-1001', quantity: 2, price: 19.99, name: 'Mug' },
    { sku: 'SKU-1002', quantity: 1 },
  ],
};

const create = (body: unknown, idempotencyKey?: string, key?: string) =>
  api.call('POST', '/orders', {
    body,
    ...(key !== undefined && { key }),
    ...(idempotencyKey !== undefined && { headers: { 'Idempotency-Key': idempotencyKey } }),
  });

const idOf = ({ body }: { body: unknown }) => (body as { order_id: string }).order_id;

describe('a create with the key and the body of an earlier one', () => {
  it.each([
    ['byte for byte', JSON.stringify(order)],
    ['spread over lines', JSON.stringify(order, undefined, 2)],
    [
      'in another order of fields',
      '{"items":[{"name":"Mug","price":19.99,"quantity":2,"sku":"SKU-1001"},{"quantity":1,"sku":"SKU-1002"}],"customer_id":"CUST-1001"}',
    ],
    ['in other notations', JSON.stringify(order).replace('19.99', '1999e-2').replace('Mug', '\\u004dug')],
  ])('%s, is answered with the same order', async (_how, repeated) => {
    const key = randomUUID();
    const first = await create(order, key);
    const second = await create(repeated, key);
    expect(first).toMatchObject({ status: 201 });
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
  });

  it('is answered with the same order when that one is final', async () => {
    const key = randomUUID();
    const id = idOf(await create(order, key));
    const before = await api.finalOrder(id);
    expect(idOf(await create(order, key))).toBe(id);
    expect(await api.readOrder(id)).toEqual(before);
  });
});

describe('a create with the key of an earlier one and another body', () => {
  it.each([
    ['another quantity', { ...order, items: [{ sku: 'SKU-1001', quantity: 3 }] }],
    ['another customer', { ...order, customer_id: 'CUST-1002' }],
    ['its lines turned round', { ...order, items: [...order.items].reverse() }],
    ['one line less', { ...order, items: order.items.slice(1) }],
  ])('with %s is refused and leaves that one as it was', async (_what, body) => {
    const key = randomUUID();
    const id = idOf(await create(order, key));
    const before = await api.finalOrder(id);
    const count = (await api.storedIds()).length;
    expect(await create(body, key)).toMatchObject({
      status: 422,
      body: { type: 'urn:oms:problem:idempotency-key-reused' },
    });
    expect(await api.readOrder(id)).toEqual(before);
    expect(await api.storedIds()).toHaveLength(count);
  });
});

it('fifty creates at once with one key are one order', async () => {
  const key = randomUUID();
  const before = await api.storedIds();
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(order, key)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(idOf)).size).toBe(1);
  expect(answers.filter(({ headers }) => !headers.has('Idempotency-Replayed'))).toHaveLength(1);
  expect(await api.storedIds()).toHaveLength(before.length + 1);
  const { status } = await api.finalOrder(idOf(answers[0] ?? { body: undefined }));
  expect(status).toBe('CONFIRMED');
});

it('of creates at once with one key and two bodies, one body wins and the other is refused', async () => {
  const key = randomUUID();
  const bodies = [order, { ...order, items: order.items.slice(1) }];
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => create(bodies[index % 2], key)));
  const byBody = [0, 1].map(
    (body) => new Set(answers.filter((_, at) => at % 2 === body).map(({ status }) => status)),
  );
  expect(byBody).toHaveLength(2);
  expect(byBody.map((statuses) => [...statuses]).sort()).toEqual([[201], [422]]);
});

it('two clients’ keys never meet', async () => {
  const scopes = contractOperations.flatMap((operation) => operation.scopes);
  await api.issueKey('first', { client_id: 'a', scopes });
  await api.issueKey('second', { client_id: 'aa', scopes });
  // Nor do two whose names and keys are the same letters, put behind one another.
  const answers = [
    await create(order, 'x', 'first'),
    await create(order, 'x', 'second'),
    await create(order, 'xa', 'first'),
    await create(order, 'ax', 'first'),
  ];
  expect(new Set(answers.map(idOf)).size).toBe(answers.length);
  expect(answers.map(({ headers }) => headers.get('Idempotency-Replayed'))).toEqual(answers.map(() => null));
});

it('two keys of one client that are bound to customers never meet, nor does either meet an unbound one', async () => {
  const scopes = contractOperations.flatMap((operation) => operation.scopes);
  await api.issueKey('of-1001', { client_id: 'agency', scopes, customer_id: 'CUST-1001' });
  await api.issueKey('of-1002', { client_id: 'agency', scopes, customer_id: 'CUST-1002' });
  await api.issueKey('of-all', { client_id: 'agency', scopes });
  const answers = [
    await create(order, 'PO-1', 'of-1001'),
    await create({ ...order, customer_id: 'CUST-1002' }, 'PO-1', 'of-1002'),
    await create(order, 'PO-1', 'of-all'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(answers.map(({ headers }) => headers.get('Idempotency-Replayed'))).toEqual([null, null, null]);
  expect(new Set(answers.map(idOf)).size).toBe(3);
  const again = await create(order, 'PO-1', 'of-1001');
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  expect(idOf(again)).toBe(answers.map(idOf)[0]);
});

it('a refusal for a used key names no order that the caller may not see', async () => {
  const scopes = contractOperations.flatMap((operation) => operation.scopes);
  await api.issueKey('one-of-two', { client_id: 'pair', scopes, customer_id: 'CUST-1001' });
  await api.issueKey('other-of-two', { client_id: 'pair', scopes, customer_id: 'CUST-1002' });
  const theirs = idOf(await create(order, 'PO-2', 'one-of-two'));
  const mine = { ...order, customer_id: 'CUST-1002' };
  await create(mine, 'PO-2', 'other-of-two');
  const refused = await create({ ...mine, items: order.items.slice(1) }, 'PO-2', 'other-of-two');
  expect(refused.status).toBe(422);
  expect(refused.text).not.toContain(theirs);
});

it('without a key, each create is an order', async () => {
  const answers = await Promise.all([create(order), create(order), create(order)]);
  expect(new Set(answers.map(idOf)).size).toBe(3);
});

const { schema } =
  contractOperations
    .find(({ id }) => id === 'createOrder')
    ?.operation.parameters?.find(({ name }) => name === 'Idempotency-Key') ?? {};
const longest = Number(schema?.maxLength);

describe('an idempotency key', () => {
  it.each([
    ['is empty', ''],
    ['is too long', 'k'.repeat(longest + 1)],
    ['holds a space', 'a b'],
    ['holds a letter beyond ASCII', 'clé'],
    ['holds a tab', 'a\tb'],
  ])('is refused when it %s', async (_what, key) => {
    const before = await api.storedIds();
    expect(await create(order, key)).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: expect.stringMatching(/^idempotency-key$/i) }] },
    });
    expect(await api.storedIds()).toEqual(before);
  });

  it.each([
    ['is as long as it may be', 'k'.repeat(longest)],
    [
      'holds all signs of ASCII',
      String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index)),
    ],
    ['is a name that objects have', '__proto__'],
  ])('is taken when it %s', async (_what, key) => {
    const first = await create(order, key);
    expect(first.status).toBe(201);
    expect(idOf(await create(order, key))).toBe(idOf(first));
  });
});

describe('a late retry of a create whose order was deleted', () => {
  const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
  const headers = { 'Idempotency-Key': 'deleted-since' };
  let id = '';

  beforeAll(async () => {
    id = await api.place(order, { headers });
    await api.finalOrder(id);
    await api.call('DELETE', `/orders/${id}`);
  });

  it('answers the same again and brings nothing back', async () => {
    const { status, body, headers: answered } = await api.call('POST', '/orders', { body: order, headers });
    expect([status, body, answered.get('Idempotency-Replayed')]).toEqual([201, { order_id: id }, 'true']);
    expect((await api.call('GET', `/orders/${id}`)).status).toBe(404);
    expect((await api.call('DELETE', `/orders/${id}`)).status).toBe(404);
  });

  it('is refused with another body', async () => {
    const body = { ...order, items: [{ sku: 'SKU-SOLD-OUT', quantity: 5 }] };
    expect((await api.call('POST', '/orders', { body, headers })).status).toBe(422);
  });

  it('is known by a tombstone that holds nothing of the order', async () => {
    const stone = await api.storedOrder(id);
    expect(Object.keys(stone ?? {}).sort()).toEqual(['deleted_at', 'deleted_by', 'fingerprint', 'id']);
  });

  it('is known by no more when a newer version stored what this one does not know', async () => {
    const id = await api.place(order, { headers: { 'Idempotency-Key': 'of-a-newer-version' } });
    await api.finalOrder(id);
    const stored = await api.storedOrder(id);
    if (!stored) throw new Error('there is no order');
    await api.storeOrder(Object.assign(stored, { ship_to: 'Ada, 1 Sample Street', 'a b': 1 }));
    await api.call('DELETE', `/orders/${id}`);
    const stone = await api.storedOrder(id);
    expect(Object.keys(stone ?? {}).sort()).toEqual(['deleted_at', 'deleted_by', 'fingerprint', 'id']);
  });

  it('finds an order without a key gone without a trace', async () => {
    const other = await api.place(order);
    await api.finalOrder(other);
    await api.call('DELETE', `/orders/${other}`);
    expect(await api.storedOrder(other)).toBeUndefined();
  });
});
