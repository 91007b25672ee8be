import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopbackOnly } from '../../src/local/loopback-only.ts';
import { type Api, startStack } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack({ apiKey: 'a-key-of-my-own', isOwnKey: true });
});
afterAll(() => api.stop());

const local = ['/', '/board/main.ts', '/board/oms-client.js', '/_local/board', '/_local/queues'];

type Answer = { status: number | undefined; body: string };

/** `fetch` sends neither a Host of one's choice nor a path with dots. */
function get(path: string, host?: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const headers = host === undefined ? {} : { Host: host };
    request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the board and what it asks of this computer', () => {
  it.each(local)('%s is served so that no other page can read or frame it', async (path) => {
    const answer = await fetch(api.url + path, { headers: { Origin: 'http://evil.example' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const policy = answer.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it.each([...local, '/_local/faults/inventory-queue'])(
    '%s is not there under a name that is not this computer’s own (DNS rebinding)',
    async (path) => {
      for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:80', '192.168.0.7:3000']) {
        const { status, body } = await get(path, host);
        expect(status).toBe(404);
        expect(body).toContain('this page is for http://localhost');
        expect(body).not.toContain('a-key-of-my-own');
      }
    },
  );

  it.each(['localhost', 'localhost:3000', 'LOCALHOST:80', '127.0.0.1:1', '[::1]:3000'])(
    'is there under %s',
    async (host) => {
      expect(await get('/_local/board', host)).toMatchObject({ status: 200 });
    },
  );

  it.each([
    ['localhost', 'evil.example'],
    ['evil.example', 'localhost'],
  ])('is not there under %s and %s at once', (...hosts) => {
    const rawHeaders = hosts.flatMap((host) => ['Host', host]);
    expect(loopbackOnly({ url: '/', rawHeaders })).toMatchObject({ statusCode: 404 });
  });

  it('cannot be turned by a page of another site: the browser asks first, and gets no leave', async () => {
    for (const path of ['/_local/faults/inventory-queue', '/orders']) {
      const answer = await fetch(api.url + path, {
        method: 'OPTIONS',
        headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'PUT' },
      });
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const turned = await get('/_local/faults/inventory-queue', 'evil.example', 'PUT');
    expect(turned.status).toBe(404);
    expect(await (await fetch(`${api.url}/_local/faults/inventory-queue`)).json()).toEqual({ is_on: false });
  });

  it('tells the key that this stack was given, and who and what it knows', async () => {
    expect(JSON.parse((await get('/_local/board')).body)).toEqual({
      api_key: 'a-key-of-my-own',
      customers: ['CUST-1001', 'CUST-1002'],
      skus: ['SKU-1001', 'SKU-1002', 'SKU-SOLD-OUT'],
      has_stand_in: true,
    });
  });

  it.each([...local, '/docs', '/docs/guides'])('%s has a head', async (path) => {
    expect(await get(path, undefined, 'HEAD')).toEqual({ status: 200, body: '' });
  });

  it.each([
    '/board/',
    '/board/nothing.ts',
    '/board/tsconfig.json',
    '/board/index.html',
    '/board/../settings.ts',
    '/board/..%2fsettings.ts',
    '/board/%2e%2e/settings.ts',
    '/board/constructor',
  ])('%s leads nowhere', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
  });

  it('tells of all dead messages, where there are more than SQS gives at once', async () => {
    const bodies = Array.from({ length: 34 }, (_, index) => `{"type":"Made${index}"}`);
    await api.send(api.queues.orderEventsDlq, ...bodies);
    const { dead_letters } = JSON.parse((await get('/_local/queues')).body);
    expect(dead_letters.map(({ body }: { body: string }) => body).sort()).toEqual(bodies.sort());
    await api.receive(api.queues.orderEventsDlq, 34);
  });

  it('leaves a dead message where it is for those who come to handle it', async () => {
    await api.send(api.queues.orderEventsDlq, '{"type":"InventoryReserved"}', 'x'.repeat(5_000));
    for (let times = 0; times < 3; times++) {
      const { dead_letters } = JSON.parse((await get('/_local/queues')).body);
      const faults = dead_letters.map(({ fault }: { fault: string }) => fault).sort();
      expect(faults).toEqual([
        expect.stringMatching(/^InventoryReserved breaks .*order_id/),
        'the body is not JSON',
      ]);
      const bodies = dead_letters.map(({ body }: { body: string }) => body.length).sort();
      expect(bodies).toEqual([2_000, 28]);
    }
    const found = await api.receive(api.queues.orderEventsDlq, 2);
    expect(found.map(({ Body }) => Body?.length).sort()).toEqual([28, 5_000]);
  });
});
