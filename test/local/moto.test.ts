import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';
import { type Child, startChild } from '../support/child.ts';

const isInstalled = spawnSync('moto_server', ['--help']).status === 0;

describe.skipIf(!isInstalled)(
  'with engines of its own choice (skipped without moto_server on the PATH)',
  () => {
    let moto: Child;
    let api: Api;
    beforeAll(async () => {
      moto = startChild('moto_server', ['-H', '127.0.0.1', '-p', '0']);
      const [, endpoint = ''] = await moto.printed(/Running on (http:\/\/127\.0\.0\.1:\d+)/);
      api = await startStack({ dynamoEndpoint: endpoint, sqsEndpoint: endpoint });
    });
    afterAll(async () => {
      await api?.stop();
      moto.kill('SIGTERM');
      await moto.ended();
    });

    it.each([
      ['CONFIRMED', 'SKU-1001'],
      ['CANCELLED', 'SKU-SOLD-OUT'],
    ])('an order becomes %s', async (status, sku) => {
      const id = await api.place({ customer_id: 'CUST-1001', items: [{ sku, quantity: 1, price: 19.99 }] });
      expect(await api.finalOrder(id)).toMatchObject({ status, total: 19.99 });
      expect(await api.call('DELETE', `/orders/${id}`)).toMatchObject({ status: 204 });
    });
  },
);
