import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { Level } from 'level';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { localSettings } from '../../src/local/settings.ts';
import { startStack } from '../support/api.ts';
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

it('an order that a kill left out of the index of the pending ones becomes final, at the next start', async () => {
  const before = await startStack({ dataDir, hasInventoryStandIn: false });
  const id = randomUUID();
  const created_at = new Date(Date.now() - 60_000).toISOString();
  const pending = { ...order, id, total: 0, status: 'PENDING_INVENTORY' as const, fingerprint: 'x' };
  await before.storeOrder({ ...pending, created_at, updated_at: created_at });
  await before.stop();

  // dynalite keeps items and indexes in one store of its own, under prefixes.
  const store = new Level(join(dataDir, 'dynamodb'));
  const entries = (await store.keys().all()).filter((key) => key.startsWith('index-global~OrderTable~GSI2~'));
  await store.batch(entries.map((key) => ({ type: 'del', key })));
  await store.close();
  expect(entries).not.toEqual([]);

  const after = await startStack({ dataDir });
  try {
    expect(await after.finalOrder(id)).toMatchObject({ status: 'CONFIRMED' });
  } finally {
    await after.stop();
  }
});
