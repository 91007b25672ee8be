import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
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

it('every acknowledged order survives a SIGKILL under load, and becomes final', {
  timeout: 180_000,
}, async () => {
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
    const found = await Promise.all(
      acknowledged.map(async (id) => {
        const { status } = await api.readOrder(id);
        return status === 'PENDING_INVENTORY' ? api.finalOrder(id) : api.readOrder(id);
      }),
    );
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['CONFIRMED']));
  } finally {
    await api.stop();
  }
});

it('a deletion that no function was told of still cancels its delivery, at the next start', {
  timeout: 180_000,
}, async () => {
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
