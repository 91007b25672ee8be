import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type NewOrder, type Order, startStack } from '../support/api.ts';
import { asyncapi, objectAt, openapi } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';
import { contract } from '../support/openapi.ts';
import { filled, type Schema } from '../support/schema-arbitrary.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack({ hasInventoryStandIn: false });
});
afterAll(() => api.stop());

const schemas = ['components', 'schemas'];
const fieldsAt = (document: unknown, ...path: string[]) =>
  Object.keys(objectAt(document, ...schemas, ...path, 'properties'));

/** Creates with every field that the contract has for them, for a customer that there is. */
const customer_id = 'CUST-1001';
const fullOrder = filled(contract.components.schemas.NewOrder as Schema).map(
  (order) => ({ ...(order as NewOrder), customer_id }) satisfies NewOrder,
);

describe('a field that a create takes', () => {
  it('is read back as it was sent, from the order and from the list', async () => {
    await fc.assert(
      fc.asyncProperty(fullOrder, async (sent) => {
        const id = await api.place(sent);
        expect(await api.readOrder(id)).toMatchObject(sent);
        const { body } = await api.call('GET', `/orders?customer_id=${customer_id}&limit=1`);
        expect((body as { orders: Order[] }).orders).toMatchObject([{ id, ...sent }]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['NewOrder', 'Order'],
    ['OrderItem', 'OrderLine'],
  ])('of %s is a field of %s, too', (taken, given) => {
    expect(fieldsAt(openapi, given)).toEqual(expect.arrayContaining(fieldsAt(openapi, taken)));
  });

  it('is gone with the order, whatever it is', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const [sent] = fc.sample(fullOrder, 1);
    const id = await api.place(sent as NewOrder, { headers });
    await api.call('DELETE', `/orders/${id}`);
    const left = Object.keys((await api.storedOrder(id)) ?? {});
    expect(left).toContain('fingerprint');
    expect(left.filter((name) => name !== 'id' && fieldsAt(openapi, 'Order').includes(name))).toEqual([]);
  });
});

it('a request for stock has every field that its contract has, when the order has all of its own', async () => {
  const [sent] = fc.sample(fullOrder, 1);
  const id = await api.place(sent as NewOrder);
  const [message] = await api.receive(api.queues.inventory, 1, {
    wanted: ({ Body }) => Body?.includes(id) ?? false,
  });
  const body = JSON.parse(message?.Body ?? '');
  expect(Object.keys(body).sort()).toEqual(fieldsAt(asyncapi, 'ReserveInventory').sort());
  const line = fieldsAt(asyncapi, 'ReserveInventory', 'properties', 'items', 'items').sort();
  for (const item of body.items) expect(Object.keys(item).sort()).toEqual(line);
});
