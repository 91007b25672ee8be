import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contractDigest } from '../../generated/contract-digest.ts';
import { type ApiKey, keyHash } from '../../src/adapters/api-key-table.ts';
import { run } from '../../src/cli/run.ts';
import { localSettings } from '../../src/local/settings.ts';
import { type LocalStack, startLocalStack } from '../../src/local/stack.ts';
import { type Fault, startBrokenProxy } from './broken-proxy.ts';

type Verdict = {
  contract_digest: string;
  passed: number;
  findings: { area: string; operation: string; check: string; fault: string }[];
  not_reached: string[];
  left_over?: { order_id: string; is_deleted: boolean };
};

const key = 'oms_local_key';
const reported: { happening: string; facts: Record<string, unknown> }[] = [];
const isOrder = /^\/orders\/[0-9a-f-]{36}$/;

let stack: LocalStack;
beforeAll(async () => {
  stack = await startLocalStack(localSettings({ PORT: '0' }), (happening, facts) => {
    reported.push({ happening, facts });
  });
});
afterAll(() => stack.stop());

async function verify(url: string, ...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(
    ['verify', '--url', url, ...(args.includes('--key') ? [] : ['--key', key]), ...args],
    {
      environment: {},
      stdout: (text) => {
        printed.out += text;
      },
      stderr: (text) => {
        printed.err += text;
      },
      now: () => new Date(),
      newKey: () => '',
      signal: new AbortController().signal,
    },
  );
  return { code, ...printed };
}

/** What verify finds at the stack when one of its answers is spoilt. */
async function verdictOn(fault: Fault, ...args: string[]): Promise<Verdict & { code: number }> {
  const proxy = await startBrokenProxy(stack.url, fault);
  onTestFinished(() => proxy.stop());
  const { code, out } = await verify(proxy.url, '--json', ...args);
  return { code, ...(JSON.parse(out) as Verdict) };
}

/** The orders that there are; a gravestone is none, and has no status. */
async function orders(): Promise<unknown[]> {
  const { Items = [] } = await stack.clients.dynamo.send(new ScanCommand({ TableName: 'OrderTable' }));
  return Items.filter((item) => 'status' in item);
}

describe('a stack that keeps the contract', () => {
  it('passes every check, for each operation, and is left without the order', async () => {
    const { code, out, err } = await verify(stack.url);
    expect(out).toMatch(/All \d+ checks passed\.\n$/);
    expect(out.match(/✓/g)).toHaveLength(4);
    expect(out + err).not.toContain(key);
    expect(code).toBe(0);
    expect(await orders()).toEqual([]);
  });

  it('passes every check with a key that is bound to the customer who orders, too', async () => {
    const bound = 'a key that is bound';
    const Item: ApiKey = {
      key_hash: keyHash(bound),
      client_id: 'pipeline',
      scopes: ['orders:read', 'orders:write'],
      customer_id: 'CUST-1002',
      created_at: new Date().toISOString(),
    };
    await stack.clients.dynamo.send(new PutCommand({ TableName: 'ApiKeyTable', Item }));
    const { code, out, err } = await verify(stack.url, '--key', bound, '--customer', 'CUST-1002');
    expect(out).toMatch(/All \d+ checks passed\.\n$/);
    expect(err).toContain('the key is bound to a customer');
    expect(code).toBe(0);
  });

  it('with --skip-order is left as it is', async () => {
    const from = reported.length;
    const { code, out } = await verify(stack.url, '--skip-order');
    expect(out).toContain('- order life       skipped');
    expect(code).toBe(0);
    expect(reported.slice(from).filter(({ happening }) => happening.startsWith('order_'))).toEqual([]);
  });
});

describe('a broken operation is named, with the check that found it', () => {
  it('getOrder answers a total that is a text', async () => {
    const { code, findings, not_reached, left_over } = await verdictOn((method, path, answer) =>
      method === 'GET' && isOrder.test(path) && answer.status === 200
        ? { ...answer, body: answer.body.replace(/"total":[\d.]+/, '"total":"20.01"') }
        : answer,
    );
    expect(code).toBe(1);
    expect(new Set(findings.map(({ operation }) => operation))).toEqual(new Set(['getOrder']));
    expect(findings).toContainEqual({
      area: 'order life',
      operation: 'getOrder',
      check: expect.stringContaining('schema check'),
      fault: 'answered 200; TYPE must be number at "total": "20.01",',
    });
    expect(not_reached).toEqual(['listOrders', 'listDeliveries', 'deleteOrder']);
    // The order that the broken life left behind is deleted all the same.
    expect(left_over).toEqual({ order_id: expect.stringMatching(/^[0-9a-f-]{36}$/), is_deleted: true });
    expect(await orders()).toEqual([]);
  });

  it('getOrder answers 500', async () => {
    const { code, findings } = await verdictOn((method, path, answer) =>
      method === 'GET' && isOrder.test(path) && answer.status === 200
        ? { ...answer, status: 500, body: '{"message":"Internal server error"}' }
        : answer,
    );
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        operation: 'getOrder',
        check: expect.stringContaining('$statusCode == 200'),
        fault: expect.stringContaining('answered 500'),
      }),
    );
    expect(new Set(findings.map(({ operation }) => operation))).toEqual(new Set(['getOrder']));
  });

  it('listOrders lets everybody in', async () => {
    const { code, findings } = await verdictOn(
      (method, path, answer) =>
        method === 'GET' && path === '/orders' && answer.status === 401
          ? { ...answer, status: 200, body: '{"orders":[]}' }
          : answer,
      '--skip-order',
    );
    expect(code).toBe(1);
    expect(findings).toEqual([
      {
        area: 'authorization',
        operation: 'listOrders',
        check: 'no key is refused with 401',
        fault: 'answered 200 in place of 401',
      },
      {
        area: 'authorization',
        operation: 'listOrders',
        check: 'a wrong key is refused with 401',
        fault: 'answered 200 in place of 401',
      },
    ]);
  });

  it('deleteOrder refuses a caller without saying how to authenticate', async () => {
    const { code, findings } = await verdictOn((method, _path, answer) => {
      if (method !== 'DELETE' || answer.status !== 401) return answer;
      const headers = new Headers(answer.headers);
      headers.delete('WWW-Authenticate');
      return { ...answer, headers };
    }, '--skip-order');
    expect(code).toBe(1);
    expect(findings.map(({ operation, fault }) => `${operation} ${fault}`)).toEqual([
      'deleteOrder has no WWW-Authenticate',
      'deleteOrder has no WWW-Authenticate',
    ]);
  });

  it.each([
    [
      'says less than a problem must',
      (body: string) => body.replace(/"title":"[^"]*",/, ''),
      /must have required property 'title'/,
    ],
    [
      'says another status',
      (body: string) => body.replace('"status":404', '"status":400'),
      /says status 400/,
    ],
    [
      'names another request',
      (body: string) => body.replace(/"request_id":"[^"]*"/, '"request_id":"x"'),
      /not its X-Request-Id/,
    ],
    [
      'is of another type',
      (body: string) => body.replace('not-found', 'gone'),
      /urn:oms:problem:gone in place of/,
    ],
    ['is no JSON', () => '<html>', /breaks the contract/],
  ])('deleteOrder’s problem %s', async (_what, spoil, fault) => {
    const { code, findings } = await verdictOn(
      (method, _path, answer) =>
        method === 'DELETE' && answer.status === 404 ? { ...answer, body: spoil(answer.body) } : answer,
      '--skip-order',
    );
    expect(code).toBe(1);
    expect(findings).toEqual([
      {
        area: 'error shapes',
        operation: 'deleteOrder',
        check: 'a missing order is a 404',
        fault: expect.stringMatching(fault),
      },
    ]);
  });

  it.each([
    ['built from another contract', '0123456789abcdef', 'was built from the contract 0123456789abcdef'],
    ['that does not say its contract', undefined, 'has no X-Contract-Digest'],
  ])('listDeliveries is %s', async (_what, digest, fault) => {
    const { code, findings } = await verdictOn((_method, path, answer) => {
      if (!path.endsWith('/deliveries')) return answer;
      const headers = new Headers(answer.headers);
      headers.delete('X-Contract-Digest');
      if (digest) headers.set('X-Contract-Digest', digest);
      return { ...answer, headers };
    }, '--skip-order');
    expect(code).toBe(1);
    expect(findings).toEqual([
      {
        area: 'contract digest',
        operation: 'listDeliveries',
        check: 'a missing order is a 404',
        fault: expect.stringContaining(fault),
      },
    ]);
  });

  it('an order that is cancelled for want of stock ends the order’s life', async () => {
    const { code, out } = await verify(stack.url, '--sku', 'SKU-SOLD-OUT', '--json');
    const { findings } = JSON.parse(out) as Verdict;
    expect(code).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        operation: 'getOrder',
        fault: 'answered 200; status CANCELLED, status_reason Insufficient inventory',
      }),
    ]);
    expect(await orders()).toEqual([]);
  });
});

it('an address where nothing answers is no finding but a failure', async () => {
  const proxy = await startBrokenProxy(stack.url, (_method, _path, answer) => answer);
  await proxy.stop();
  const { code, out, err } = await verify(proxy.url);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`oms: GET ${proxy.url}/orders was not answered: ECONNREFUSED\n`);
});

it('a key that is refused is told in one line, and nothing is checked', async () => {
  const { code, out, err } = await verify(stack.url, '--key', 'another');
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('oms: the key is refused (401): is it of this stage, and neither expired nor revoked?\n');
});

it('an address that is not OMS’s gets one call that writes nothing', async () => {
  const calls: string[] = [];
  const proxy = await startBrokenProxy(stack.url, (method, path) => {
    calls.push(`${method} ${path}`);
    return { status: 403, headers: new Headers(), body: '{"message":"Missing Authentication Token"}' };
  });
  onTestFinished(() => proxy.stop());
  const { code, out, err } = await verify(proxy.url);
  expect([code, out, calls]).toEqual([1, '', ['GET /orders']]);
  expect(err).toContain('this does not look like OMS; does the URL end in the stage?');
});

it('an address without its stage is no OMS either, though the gateway answers', async () => {
  const { code, out, err } = await verify(`${stack.url}/dev`);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('GET /orders was answered with 404');
});

it('an unknown customer is told as the problem that it is', async () => {
  const { code, out } = await verify(stack.url, '--customer', 'CUST-404');
  expect(code).toBe(1);
  expect(out).toContain('answered 400; type urn:oms:problem:unknown-customer, detail ');
});

it('while the verdict is awaited, that is told', async () => {
  let pending = 3;
  const proxy = await startBrokenProxy(stack.url, (method, path, answer) => {
    if (method !== 'GET' || !isOrder.test(path) || answer.status !== 200 || pending-- <= 0) return answer;
    return { ...answer, body: answer.body.replace('"CONFIRMED"', '"PENDING_INVENTORY"') };
  });
  onTestFinished(() => proxy.stop());
  const { code, err } = await verify(proxy.url);
  expect(code).toBe(0);
  expect(err).toContain('no verdict after 2 s; waiting for 60 s at most\n');
});

it('every answer of a function names its contract, and the gateway’s own do not', async () => {
  const digestOf = async (path: string, headers = {}) =>
    (await fetch(stack.url + path, { headers })).headers.get('X-Contract-Digest');
  const withKey = { 'x-api-key': key };
  expect(await digestOf('/orders?customer_id=CUST-1001', withKey)).toBe(contractDigest);
  expect(await digestOf('/orders/1', withKey)).toBe(contractDigest);
  expect(await digestOf('/orders')).toBeNull();
});
