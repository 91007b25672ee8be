import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { Level } from 'level';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '../../generated/openapi.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { localSettings } from '../../src/local/settings.ts';
import { type Api, startStack } from '../support/api.ts';
import { type Child, startChild } from '../support/child.ts';

const order = { customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] };
const headers = { 'x-api-key': localSettings({}).apiKey, 'content-type': 'application/json' };

let dataDir: string;
let child: Child;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'oms-data-'));
  child = startChild(process.execPath, ['src/local/main.ts'], { PORT: '0', OMS_DATA_DIR: dataDir });
});

afterAll(() => rm(dataDir, { recursive: true }));

it('every acknowledged order survives a SIGKILL under load, and becomes final', async () => {
  const [, url = ''] = await child.printed(/ready at (http:\S+)/);
  const acknowledged: string[] = [];
  const placing = Array.from({ length: 8 }, async () => {
    for (;;) {
      const response = await fetch(`${url}/orders`, { method: 'POST', headers, body: JSON.stringify(order) });
      acknowledged.push(((await response.json()) as { order_id: string }).order_id);
      if (acknowledged.length === 100) child.kill('SIGKILL');
    }
  });
  await Promise.allSettled(placing);
  await child.ended();
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);

  const api = await startStack({ dataDir });
  try {
    const statuses = new Set<string>();
    // One after the other: the patience with each begins when the one before it is final.
    for (const id of acknowledged) {
      const { status } = await api.readOrder(id);
      statuses.add(status === 'PENDING_INVENTORY' ? (await api.finalOrder(id)).status : status);
    }
    expect(statuses).toEqual(new Set(['CONFIRMED']));
  } finally {
    await api.stop();
  }
});

it('a deletion that no function was told of still cancels its delivery, at the next start', async () => {
  const before = await startStack({ dataDir });
  const placed = await before.place(order);
  await before.until(
    'its delivery',
    ({ happening, facts }) => happening === 'delivery_triggered' && facts.order_id === placed,
  );
  await before.stop();

  // Nothing listens to the changes of the engines alone.
  const engines = await startEngines({ dataDir });
  const { dynamo, sqs } = buildEngineClients(engines);
  await dynamo.send(new DeleteCommand({ TableName: 'OrderTable', Key: { id: placed } }));
  dynamo.destroy();
  sqs.destroy();
  await engines.stop();

  const after = await startStack({ dataDir });
  try {
    await after.until(
      'the end of its delivery',
      ({ happening, facts }) => happening === 'delivery_cancelled' && facts.order_id === placed,
    );
  } finally {
    await after.stop();
  }
});

/** Opens what dynalite keeps items and indexes in, under prefixes, while no engine has it. */
async function inStore<T>(look: (store: Level<string, unknown>) => Promise<T>): Promise<T> {
  const store = new Level<string, unknown>(join(dataDir, 'dynamodb'), { valueEncoding: 'json' });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** Ids of the customer's orders, as the API lists them page by page. */
async function allListed(api: Api): Promise<string[]> {
  const ids: string[] = [];
  let from = '';
  do {
    const { body } = await api.call('GET', `/orders?customer_id=${order.customer_id}&limit=100${from}`);
    const { orders, next_token } = body as components['schemas']['OrderPage'];
    ids.push(...orders.map(({ id }) => id));
    from = next_token === undefined ? '' : `&next_token=${next_token}`;
  } while (from !== '');
  return ids;
}

const entries = { gte: 'index-global~', lt: 'index-global\u007f' };

it('orders that a kill left out of the indexes are listed and become final, at the next start', async () => {
  const before = await startStack({ dataDir, hasInventoryStandIn: false });
  const id = randomUUID();
  const created_at = new Date(Date.now() - 60_000).toISOString();
  const pending = { ...order, id, total: 0, status: 'PENDING_INVENTORY' as const, fingerprint: 'x' };
  await before.storeOrder({ ...pending, created_at, updated_at: created_at });
  const listed = await allListed(before);
  await before.stop();
  await inStore((store) => store.clear(entries));

  const after = await startStack({ dataDir });
  try {
    expect(await after.finalOrder(id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await allListed(after)).toEqual(listed);
  } finally {
    await after.stop();
  }
});

it('an order that a kill left in the indexes only is listed no more, at the next start', async () => {
  const before = await startStack({ dataDir });
  const ghost = await before.place(order);
  await before.finalOrder(ghost);
  const listed = await allListed(before);
  await before.stop();
  await inStore(async (store) => {
    for await (const [key, value] of store.iterator({ gte: 'item-OrderTable~', lt: 'item-OrderTable\u007f' }))
      if (JSON.stringify(value).includes(ghost)) await store.del(key);
  });

  const after = await startStack({ dataDir });
  try {
    expect((await after.call('GET', `/orders/${ghost}`)).status).toBe(404);
    expect(await allListed(after)).toEqual(listed.filter((id) => id !== ghost));
  } finally {
    await after.stop();
  }
});

it('indexes that no kill has touched are made again as dynalite made them', async () => {
  const read = () => inStore((store) => store.iterator(entries).all());
  const api = await startStack({ dataDir });
  await api.finalOrder(await api.place(order));
  await api.stop();
  const before = await read();
  const engines = await startEngines({ dataDir });
  await engines.stop();
  expect(await read()).toEqual(before);
  expect(before).not.toEqual([]);
});

it('with a key of one’s own, kept tables know the one of everybody no more, and all others still', async () => {
  const before = await startStack({ dataDir });
  await before.issueKey('an issued one', { client_id: 'local', scopes: ['orders:read'] });
  await before.stop();
  const after = await startStack({ dataDir, apiKey: 'own', isOwnKey: true });
  try {
    const list = `/orders?customer_id=${order.customer_id}`;
    const statuses = [localSettings({}).apiKey, 'own', 'an issued one'].map(
      async (key) => (await after.call('GET', list, { key })).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 200, 200]);
  } finally {
    await after.stop();
  }
});
