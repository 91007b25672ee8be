import { PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '../../generated/openapi.ts';
import { type Api, startStack } from '../support/api.ts';

const oneOf = (sku: string) => ({ customer_id: 'CUST-1001', items: [{ sku, quantity: 1 }] });

let api: Api;

beforeAll(async () => {
  api = await startStack();
});

afterAll(() => api.stop());

async function deliveries(id: string) {
  const { body } = await api.call('GET', `/orders/${id}/deliveries`);
  return (body as components['schemas']['DeliveryList']).deliveries;
}

async function stored(order_id: string) {
  const { Items = [] } = await api.clients.dynamo.send(new ScanCommand({ TableName: 'DeliveryTable' }));
  return Items.filter((delivery) => delivery.order_id === order_id);
}

const told = (happening: string, order_id: string) =>
  api.until(
    `${happening} of ${order_id}`,
    (one) => one.happening === happening && one.facts.order_id === order_id,
  );

it('a confirmed order has one pending delivery, in its table and at its route', async () => {
  const id = await api.place(oneOf('SKU-1001'));
  await told('delivery_triggered', id);
  expect(await deliveries(id)).toMatchObject([{ order_id: id, status: 'PENDING' }]);
  expect(await stored(id)).toHaveLength(1);
});

it('a cancelled order has none', async () => {
  const cancelled = await api.place(oneOf('SKU-SOLD-OUT'));
  await api.finalOrder(cancelled);
  // The stream is in order, so once this later order's delivery is there, the earlier order has been passed.
  const later = await api.place(oneOf('SKU-1001'));
  await told('delivery_triggered', later);
  expect(await deliveries(cancelled)).toEqual([]);
  expect(await stored(cancelled)).toEqual([]);
});

it.each([
  ['without an Idempotency-Key', {}],
  ['with one, which leaves a tombstone,', { 'Idempotency-Key': 'deleted-when-confirmed' }],
])('deleting a confirmed order %s cancels its delivery', async (_which, headers) => {
  const id = await api.place(oneOf('SKU-1001'), { headers });
  await told('delivery_triggered', id);
  await api.call('DELETE', `/orders/${id}`);
  await told('delivery_cancelled', id);
  expect(await stored(id)).toMatchObject([{ status: 'CANCELLED' }]);
});

it('a delivery that a delivery service has taken on survives the deletion of its order', async () => {
  const id = await api.place(oneOf('SKU-1001'));
  await told('delivery_triggered', id);
  const [delivery] = await stored(id);
  await api.clients.dynamo.send(
    new UpdateCommand({
      TableName: 'DeliveryTable',
      Key: { id: delivery?.id },
      UpdateExpression: 'SET #status = :shipped, courier = :courier',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':shipped': 'SHIPPED', ':courier': 'Ada' },
    }),
  );
  const [shown] = await deliveries(id);
  expect(shown).toMatchObject({ status: 'SHIPPED' });
  // What a delivery service keeps on it is not for callers.
  expect(shown).not.toHaveProperty('courier');
  await api.call('DELETE', `/orders/${id}`);
  await told('delivery_left_alone', id);
  expect(await stored(id)).toMatchObject([{ status: 'SHIPPED' }]);
});

it('a poisonous change is set aside as an event to be handled again, and orders behind it get their deliveries', async () => {
  await api.clients.dynamo.send(
    new PutCommand({
      TableName: 'OrderTable',
      Item: { id: 'no order', status: 'CONFIRMED', customer_id: 'CUST-1001' },
    }),
  );
  const id = await api.place(oneOf('SKU-1001'));
  const [message] = await api.receive(api.queues.orderChangesDlq, 1);
  const { Records } = JSON.parse(message?.Body ?? '');
  expect(Records).toHaveLength(1);
  expect(Records[0].dynamodb).toMatchObject({
    NewImage: { id: { S: 'no order' }, status: { S: 'CONFIRMED' } },
  });
  expect(message?.Body).not.toContain('CUST-1001');
  await told('delivery_triggered', id);
});

it('the deliveries of an order that is not there, or that is another customer’s, are not there', async () => {
  const id = await api.place(oneOf('SKU-1001'));
  await api.issueKey('key of another', { client_id: 'b', scopes: ['orders:read'], customer_id: 'CUST-1002' });
  const missing = await api.call('GET', '/orders/00000000-0000-4000-8000-000000000000/deliveries');
  const another = await api.call('GET', `/orders/${id}/deliveries`, { key: 'key of another' });
  expect([missing.status, another.status]).toEqual([404, 404]);
});
