import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contractDigest } from '../../generated/contract-digest.ts';
import { type ApiKey, keyHash } from '../../src/adapters/api-key-table.ts';
import { run } from '../../src/cli/run.ts';
import { composeFunctions } from '../../src/local/functions.ts';
import { localSettings } from '../../src/local/settings.ts';
import { type LocalStack, startLocalStack } from '../../src/local/stack.ts';
import { type Fault, startBrokenProxy } from './broken-proxy.ts';

type Verdict = {
  contract_digest: string;
  passed: number;
  findings: { area: string; operation: string; check: string; fault: string }[];
  not_reached: string[];
  not_shown: string[];
  left_over?: { order_id: string; is_deleted: boolean };
};

const key = 'oms_local_key';
const readKey = 'a key that may only read';
const reported: { happening: string; facts: Record<string, unknown> }[] = [];
const isOrder = /^\/orders\/[0-9a-f-]{36}$/;

let stack: LocalStack;
beforeAll(async () => {
  stack = await startLocalStack(localSettings({ PORT: '0' }), (happening, facts) => {
    reported.push({ happening, facts });
  });
  await putKey(stack, readKey, { scopes: ['orders:read'] });
});
afterAll(() => stack.stop());

/** Puts a key in place, bound to a customer or not. */
async function putKey(
  { clients }: LocalStack,
  text: string,
  given: Pick<ApiKey, 'scopes' | 'customer_id'>,
): Promise<void> {
  const Item: ApiKey = {
    key_hash: keyHash(text),
    client_id: 'pipeline',
    created_at: new Date().toISOString(),
    ...given,
  };
  await clients.dynamo.send(new PutCommand({ TableName: 'ApiKeyTable', Item }));
}

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

/** The orders that there are; a tombstone is none, and has no status. */
async function orders(): Promise<unknown[]> {
  const { Items = [] } = await stack.clients.dynamo.send(new ScanCommand({ TableName: 'OrderTable' }));
  return Items.filter((item) => 'status' in item);
}

describe('a stack that keeps the contract', () => {
  it('passes every check, for each operation, and is left without the order', async () => {
    const { code, out, err } = await verify(stack.url, '--read-key', readKey);
    expect(out).toMatch(/All \d+ checks passed\.\n$/);
    expect(out.match(/✓/g)).toHaveLength(6);
    expect(out + err).not.toMatch(new RegExp(`${key}|${readKey}`));
    expect(code).toBe(0);
    expect(await orders()).toEqual([]);
  });

  it('passes every check with a key that is bound to the customer who orders, too', async () => {
    const bound = 'a key that is bound';
    await putKey(stack, bound, { scopes: ['orders:read', 'orders:write'], customer_id: 'CUST-1002' });
    const { code, out, err } = await verify(stack.url, '--key', bound, '--customer', 'CUST-1002');
    expect(out).toMatch(/All \d+ checks passed; /);
    expect(err).toContain('the key is bound to a customer');
    expect(code).toBe(0);
  });

  it('without a key that may only read passes, and what was not shown is told', async () => {
    const { code, out } = await verify(stack.url, '--skip-order');
    expect(out).toContain('- scopes           not shown, give --read-key\n');
    expect(out).toMatch(/All \d+ checks passed; that scopes are looked at was not shown\.\n$/);
    expect(code).toBe(0);
    expect(await verdictOn((_method, _path, answer) => answer, '--skip-order')).toMatchObject({
      not_shown: ['scopes'],
    });
  });

  it('is not blamed for a key that may not write', async () => {
    const { code, out, err } = await verify(stack.url, '--key', readKey, '--skip-order');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('the key may not write (403)')]);
  });

  it('with --skip-order is left as it is', async () => {
    const from = reported.length;
    const { code, out } = await verify(stack.url, '--skip-order', '--read-key', readKey);
    expect(out).toContain('- order life       skipped');
    expect(code).toBe(0);
    expect(reported.slice(from).filter(({ happening }) => happening.startsWith('order_'))).toEqual([]);
  });
});

describe('a stack that does not look at scopes', () => {
  let blind: LocalStack;
  beforeAll(async () => {
    blind = await startLocalStack(
      localSettings({ PORT: '0' }),
      () => {},
      (environment, world) => {
        const functions = composeFunctions(environment, world);
        const { authorizer } = functions;
        return {
          ...functions,
          authorizer: async (event) => {
            const { context, ...allowed } = await authorizer(event);
            return { ...allowed, context: { ...context, scopes: 'orders:read orders:write' } };
          },
        };
      },
    );
    await putKey(blind, readKey, { scopes: ['orders:read'] });
  });
  afterAll(() => blind.stop());

  it('fails, by each operation that writes, and is left as it is', async () => {
    const { code, out } = await verify(blind.url, '--skip-order', '--read-key', readKey, '--json');
    const { findings, not_shown }: Verdict = JSON.parse(out);
    const found = (operation: string, status: number) => ({
      area: 'scopes',
      operation,
      check: 'a key that may only read is refused with 403',
      fault: `answered ${status} in place of 403: either scopes are not looked at, or the key has more of them than orders:read`,
    });
    expect(findings).toEqual([found('createOrder', 400), found('deleteOrder', 404)]);
    expect([code, not_shown]).toEqual([1, []]);
  });

  it('fails also by a read key that is bound to the customer', async () => {
    const bound = 'a bound key that may only read';
    await putKey(blind, bound, { scopes: ['orders:read'], customer_id: 'CUST-1001' });
    const { out } = await verify(blind.url, '--skip-order', '--read-key', bound, '--json');
    const { findings }: Verdict = JSON.parse(out);
    expect(findings.map(({ operation }) => operation)).toEqual(['createOrder', 'deleteOrder']);
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

  /** Adds a copy of the only order, which differs in one field. */
  const beside = (field: string, value: string) => (text: string) =>
    text.replace(/\[(\{.*\})\]\}$/, (_all, order: string) => {
      const other = { ...JSON.parse(order), id: crypto.randomUUID(), [field]: value };
      return `[${order},${JSON.stringify(other)}]}`;
    });
  const ownList = /^GET .*\?customer_id=CUST-1001&status=CONFIRMED.* 200$/;
  type Spoil = { body?: (text: string) => string; without?: string };
  const twice = (text: string) => text.replace(/\[(\{.*\})\]/, '[$1,$1]');
  it.each<[what: string, call: RegExp, spoil: Spoil, told: string]>([
    [
      'of somebody else',
      /^GET .*[0-9a-f]{12} 200$/,
      { body: (text) => text.replace('CUST-1001', 'CUST-1002') },
      'getOrder $response.body#/customer_id',
    ],
    [
      'without one of its lines',
      /^GET .*[0-9a-f]{12} 200$/,
      { body: (text) => text.replace(/,\{"sku":"SKU-1001","quantity":2[^}]*\}/, '') },
      'getOrder $[?length(@.items) == 2]',
    ],
    [
      'with another quantity',
      /^GET .*[0-9a-f]{12} 200$/,
      { body: (text) => text.replace('"quantity":2', '"quantity":3') },
      'getOrder $response.body#/items/1/quantity == 2',
    ],
    [
      'in a list with one of somebody else',
      ownList,
      { body: beside('customer_id', 'CUST-1002') },
      'listOrders $[?count(@.orders[?@.customer_id',
    ],
    [
      'in a list with one of another status',
      ownList,
      { body: beside('status', 'CANCELLED') },
      'listOrders $[?count(@.orders[?@.status',
    ],
    [
      'in a list with one of another time',
      ownList,
      { body: beside('created_at', '2026-01-01T00:00:00.000Z') },
      'listOrders $[?count(@.orders[?@.created_at',
    ],
    [
      'in a list with another total',
      ownList,
      { body: (text) => text.replace('"total":20.01', '"total":20.02') },
      'listOrders $[0].orders[?@.id',
    ],
    ['delivered twice', /deliveries 200$/, { body: twice }, 'listDeliveries $[?length(@.deliveries) == 1]'],
    ['placed without a Location', /^POST .* 201$/, { without: 'Location' }, 'createOrder required headers'],
    [
      'found without its X-Request-Id',
      /^GET .* 200$/,
      { without: 'X-Request-Id' },
      'getOrder required headers',
    ],
    [
      'deleted without its X-Request-Id',
      /^DELETE .* 204$/,
      { without: 'X-Request-Id' },
      'deleteOrder required headers',
    ],
    [
      'gone as another problem',
      /^GET .*[0-9a-f]{12} 404$/,
      { body: (text) => text.replace('not-found', 'gone') },
      "getOrder $response.body#/type == 'urn:oms:problem:not-found'",
    ],
  ])('an order %s', async (_what, call, { body = (text) => text, without }, told) => {
    const { code, findings } = await verdictOn((method, path, answer) => {
      if (!call.test(`${method} ${path} ${answer.status}`)) return answer;
      const headers = new Headers(answer.headers);
      if (without !== undefined) headers.delete(without);
      return { ...answer, headers, body: body(answer.body) };
    });
    expect(code).toBe(1);
    const checks = findings.map(({ operation, check }) => `${operation} ${check.replace(/^[^.]*\. /, '')}`);
    expect(checks).toContainEqual(expect.stringContaining(told));
  });

  it('createOrder takes another request under a key that was used', async () => {
    const replayed = new Map<string, string>();
    const { findings } = await verdictOn((method, path, answer) => {
      if (method !== 'POST' || path !== '/orders') return answer;
      if (answer.status === 201) replayed.set('body', answer.body);
      return answer.status === 422 ? { ...answer, status: 201, body: replayed.get('body') ?? '' } : answer;
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        operation: 'createOrder',
        check: 'Another request under the same Idempotency-Key is refused. $statusCode == 422',
      }),
    );
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

  it('listOrders lets no key in that may only read', async () => {
    const { findings } = await verdictOn(
      (method, path, answer) =>
        method === 'GET' && path === '/orders?customer_id=CUST-1001' ? { ...answer, status: 403 } : answer,
      ...['--skip-order', '--read-key', readKey],
    );
    expect(findings.map(({ area, operation, fault }) => [area, operation, fault])).toEqual([
      ['scopes', 'listOrders', 'answered 403 in place of 200'],
    ]);
  });

  it.each<[string, Fault, string[][]]>([
    [
      'an unknown path in AWS’s own words',
      (_method, path, answer) =>
        path.startsWith('/nothing')
          ? { ...answer, status: 403, body: '{"message":"Missing Authentication Token"}' }
          : answer,
      [
        ['an unknown path', 'is a 404', 'answered 403 in place of 404'],
        ['an unknown path', 'is a 404 without a key, too', 'answered 403 in place of 404'],
      ],
    ],
    [
      'an unknown path without the request’s id',
      (_method, path, answer) =>
        path.startsWith('/nothing')
          ? { ...answer, body: answer.body.replace(/,?"request_id":"[^"]*"/, '') }
          : answer,
      [
        ['an unknown path', 'is a 404', expect.stringContaining("required property 'request_id'")],
        [
          'an unknown path',
          'is a 404 without a key, too',
          expect.stringContaining("required property 'request_id'"),
        ],
      ],
    ],
    [
      'another method without saying which there are',
      (method, path, answer) => {
        if (method !== 'PUT' || path !== '/orders' || answer.status !== 405) return answer;
        const headers = new Headers(answer.headers);
        headers.delete('Allow');
        return { ...answer, headers };
      },
      [['PUT /orders', 'is a 405 that says which methods there are', 'has no Allow in place of GET, POST']],
    ],
    [
      'another method as if the path were unknown',
      (method, _path, answer) => (method === 'PUT' ? { ...answer, status: 404 } : answer),
      ['/orders', '/orders/{id}', '/orders/{id}/deliveries'].flatMap((path) => [
        [`PUT ${path}`, 'is a 405 that says which methods there are', 'answered 404 in place of 405'],
        [`PUT ${path}`, 'without a key is a 401', 'answered 404 in place of 401'],
      ]),
    ],
  ])('the gateway answers %s', async (_what, fault, found) => {
    const { code, findings } = await verdictOn(fault, '--skip-order');
    expect(findings.map(({ area, operation, check, fault }) => [area, operation, check, fault])).toEqual(
      found.map((each) => ['gateway', ...each]),
    );
    expect(code).toBe(1);
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

it('a read key that is refused is told apart from the key, and one that is the key is wrong usage', async () => {
  const refused = await verify(stack.url, '--read-key', 'another');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('oms: the read key is refused (401)');
  expect(await verify(stack.url, '--read-key', key)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--read-key is the key itself'),
  });
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
