import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientBounds } from '../../generated/client-bounds.ts';
import { OmsClient } from '../../src/sdk/oms-client.ts';
import type { OmsClientOptions } from '../../src/sdk/oms-client-options.ts';
import { OmsConnectionError } from '../../src/sdk/oms-connection-error.ts';
import { OmsProblem } from '../../src/sdk/oms-problem.ts';
import { OmsTimeoutError } from '../../src/sdk/oms-timeout-error.ts';
import { type Api, type NewOrder, startStack } from '../support/api.ts';
import { validatorAt } from '../support/contract.ts';
import { type Act, startScriptedServer } from './scripted-server.ts';

const apiKey = 'key_that_nobody_is_told';
const newOrder: NewOrder = {
  customer_id: 'CUST-1001',
  items: [{ sku: 'SKU-1001', quantity: 2, price: 19.99 }],
};
const unknownId = '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f';
const problem = {
  type: 'urn:oms:problem:unavailable',
  title: 'The service cannot answer just now',
  status: 503,
  request_id: 'request-1',
};

const caught = (call: Promise<unknown>) => call.then(() => undefined).catch((error: unknown) => error);

describe('a client of the service', () => {
  let api: Api;
  let oms: OmsClient;
  beforeAll(async () => {
    api = await startStack({ apiKey });
    oms = new OmsClient({ baseUrl: api.url, apiKey });
  });
  afterAll(() => api.stop());

  it('follows an order from its creation to its delivery, and deletes it', async () => {
    const { order_id } = await oms.createOrder(newOrder);
    const settled = await oms.waitForOutcome(order_id);
    expect(settled).toMatchObject({ id: order_id, status: 'CONFIRMED', total: 39.98 });
    expect(await oms.getOrder(order_id)).toEqual(settled);
    await api.until('its delivery', ({ facts }) => 'delivery_id' in facts && facts.order_id === order_id);
    const { deliveries } = await oms.listDeliveries(order_id);
    expect(deliveries).toMatchObject([{ order_id, status: 'PENDING' }]);
    expect(await oms.deleteOrder(order_id)).toBeUndefined();
    expect(await caught(oms.getOrder(order_id))).toMatchObject({ status: 404 });
  });

  it('waits for a cancellation as well', async () => {
    const { order_id } = await oms.createOrder({
      ...newOrder,
      items: [{ sku: 'SKU-SOLD-OUT', quantity: 1 }],
    });
    expect(await oms.waitForOutcome(order_id)).toMatchObject({
      status: 'CANCELLED',
      status_reason: 'Insufficient inventory',
    });
  });

  it('iterates over all orders of a query, page after page', async () => {
    const placed: string[] = [];
    for (let n = 0; n < 5; n++) {
      const { order_id } = await oms.createOrder({ ...newOrder, customer_id: 'CUST-1002' });
      placed.unshift(order_id);
      await oms.waitForOutcome(order_id);
    }
    const query = { customer_id: 'CUST-1002', status: 'CONFIRMED', limit: 2 } as const;
    const page = await oms.listOrders(query);
    expect(page.orders.map(({ id }) => id)).toEqual(placed.slice(0, 2));
    expect(page.next_token).toBeDefined();

    const listed: string[] = [];
    for await (const { id } of oms.iterateOrders(query)) listed.push(id);
    expect(listed).toEqual(placed);
    const none = oms.iterateOrders({ customer_id: 'CUST-1002', start_date: '2999-01-01T00:00:00+02:00' });
    expect((await none.next()).done).toBe(true);
  });

  it('places one order however often it is called with the same Idempotency-Key', async () => {
    const options = { idempotencyKey: 'order-4711' };
    const first = await oms.createOrder(newOrder, options);
    expect(await oms.createOrder(newOrder, options)).toEqual(first);
    expect(await oms.createOrder(newOrder)).not.toEqual(first);
    const other = { ...newOrder, items: [{ sku: 'SKU-1002', quantity: 1 }] };
    expect(await caught(oms.createOrder(other, options))).toMatchObject({
      type: 'urn:oms:problem:idempotency-key-reused',
      status: 422,
    });
  });

  it('places one order when a create whose answer was lost is called again with the key of its error', async () => {
    const deaf = new OmsClient({
      baseUrl: api.url,
      apiKey,
      retries: 0,
      fetch: async (...given) => {
        await fetch(...given);
        throw new TypeError('the answer was lost');
      },
    });
    const before = await api.storedIds();
    const error = await caught(deaf.createOrder(newOrder));
    expect(error).toBeInstanceOf(OmsConnectionError);
    const placed = (await api.storedIds()).filter((id) => !before.includes(id));
    const { idempotencyKey } = error as OmsConnectionError;
    const { order_id } = await oms.createOrder(newOrder, { idempotencyKey });
    expect(placed).toEqual([order_id]);
    expect(await api.storedIds()).toHaveLength(before.length + 1);
  });

  it('has deleted an order when the answer was lost, and nothing at an address that has none', async () => {
    const losing = (baseUrl: string) => {
      let lost = false;
      return new OmsClient({
        baseUrl,
        apiKey,
        fetch: async (...given) => {
          const answer = await fetch(...given);
          if (lost) return answer;
          lost = true;
          throw new TypeError('the answer was lost');
        },
      });
    };
    const { order_id } = await oms.createOrder(newOrder);
    // The gateway's own 404 differs from the service's in its headers only.
    expect(await caught(losing(`${api.url}/elsewhere`).deleteOrder(order_id))).toMatchObject({
      type: 'urn:oms:problem:not-found',
      status: 404,
    });
    expect(await oms.getOrder(order_id)).toMatchObject({ id: order_id });
    expect(await losing(api.url).deleteOrder(order_id)).toBeUndefined();
    expect(await caught(oms.getOrder(order_id))).toMatchObject({ status: 404 });
  });

  it('throws a refusal as a problem with all that the service tells', async () => {
    const order = { ...newOrder, items: [{ sku: 'SKU-1001', quantity: 0 }] };
    const error = await caught(oms.createOrder(order));
    expect(error).toBeInstanceOf(OmsProblem);
    expect(error).toMatchObject({
      name: 'OmsProblem',
      type: 'urn:oms:problem:invalid-request',
      title: 'The request does not fit the contract',
      status: 400,
      detail: expect.stringContaining('quantity'),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      errors: [{ pointer: '#/items/0/quantity', message: expect.any(String) }],
    });
    const { title, detail, requestId, message } = error as OmsProblem;
    expect(message).toBe(`${title}: ${detail} (400, request ${requestId})`);
  });

  it('throws a problem from each operation', async () => {
    const calls = [
      oms.createOrder({ ...newOrder, customer_id: 'CUST-NOBODY' }),
      oms.getOrder(unknownId),
      oms.waitForOutcome(unknownId),
      oms.listDeliveries(unknownId),
      oms.deleteOrder(unknownId),
      oms.listOrders({ customer_id: 'CUST-1001', next_token: 'made-up' }),
      oms.iterateOrders({ customer_id: 'CUST-1001', limit: 1000 }).next(),
    ];
    const statuses = await Promise.all(
      calls.map(async (call) => ((await caught(call)) as OmsProblem).status),
    );
    expect(statuses).toEqual([400, 404, 404, 404, 404, 400, 400]);
  });

  it('throws an OmsProblem for what answers beside the service', async () => {
    const error = await caught(
      new OmsClient({ baseUrl: `${api.url}/elsewhere`, apiKey }).getOrder(unknownId),
    );
    expect(error).toBeInstanceOf(OmsProblem);
  });
});

describe('a client', () => {
  let server: Awaited<ReturnType<typeof startScriptedServer>>;
  const clientOf = (options: Partial<OmsClientOptions> = {}) =>
    new OmsClient({ baseUrl: server.url, apiKey, ...options });
  beforeAll(async () => {
    server = await startScriptedServer();
  });
  afterAll(() => server.stop());

  it('sends a create again by the same name, another for each call, with the key and the trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const accepted = { status: 201, body: { order_id: unknownId } };
    const seen = server.play('cut', { status: 502 }, accepted);
    await clientOf().createOrder(newOrder, { traceparent });
    await clientOf().createOrder(newOrder);
    const names = seen.map(({ headers }) => headers['idempotency-key']);
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(names).toEqual([names[0], names[0], names[0], names[3]]);
    expect(names[3]).not.toBe(names[0]);
    expect(seen.map(({ headers }) => headers['x-api-key'])).toEqual(Array(4).fill(apiKey));
    expect(seen.map(({ headers }) => headers.traceparent)).toEqual([
      ...Array(3).fill(traceparent),
      undefined,
    ]);
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual(Array(4).fill(newOrder));
  });

  it.each<[string, Act, string]>([
    ['that is a problem', { status: 503, body: problem }, 'OmsProblem'],
    ['that took too long', 'hang', 'OmsTimeoutError'],
    ['that got no answer', 'cut', 'OmsConnectionError'],
    ['that got another’s answer', { status: 201, body: {} }, 'OmsConnectionError'],
  ])(
    'throws with a create %s the key to repeat it with, its own or the one it was given',
    async (_what, act, name) => {
      const oms = clientOf({ retries: 0, timeoutMs: 500 });
      for (const idempotencyKey of [undefined, 'order-4711']) {
        const seen = server.play(act);
        const error = await caught(oms.createOrder(newOrder, { idempotencyKey }));
        const sent = seen[0]?.headers['idempotency-key'];
        expect(error).toMatchObject({ name, idempotencyKey: sent });
        expect(sent).toEqual(idempotencyKey ?? expect.stringMatching(/^[0-9a-f]{32}$/));
      }
      server.play(act);
      expect(await caught(oms.getOrder(unknownId))).not.toHaveProperty('idempotencyKey');
    },
  );

  it.each([0, 2])('tries %i times again', async (retries) => {
    const seen = server.play({ status: 503, body: problem });
    const error = await caught(clientOf({ retries }).getOrder(unknownId));
    expect(error).toMatchObject({ name: 'OmsProblem', type: problem.type, requestId: 'request-1' });
    expect(seen).toHaveLength(retries + 1);
  });

  it.each(['<html>Bad gateway</html>', '', '{"message":"Bad gateway"}'])(
    'makes a problem of type about:blank of the answer %j',
    async (body) => {
      server.play({ status: 502, body, headers: { 'X-Request-Id': 'request-2' } });
      const error = await caught(clientOf({ retries: 0 }).getOrder(unknownId));
      expect(error).toMatchObject({ type: 'about:blank', status: 502, requestId: 'request-2' });
      expect(String(error)).toBe('OmsProblem: Bad Gateway (502, request request-2)');
    },
  );

  it.each([
    ['of the client', { timeoutMs: 50 }, undefined],
    ['of the call', {}, { timeoutMs: 50 }],
  ])('gives up when the time %s is over', async (_whose, options, callOptions) => {
    server.play('hang');
    const error = await caught(clientOf({ retries: 0, ...options }).getOrder(unknownId, callOptions));
    expect(error).toBeInstanceOf(OmsTimeoutError);
  });

  it('gives up waiting for an outcome when its time is over', async () => {
    server.play({ status: 200, body: { id: unknownId, status: 'PENDING_INVENTORY' } });
    const error = await caught(clientOf().waitForOutcome(unknownId, { timeoutMs: 100 }));
    expect(error).toBeInstanceOf(OmsTimeoutError);
    expect(String(error)).toContain(`order ${unknownId} is still PENDING_INVENTORY after 100 ms`);
  });

  it('takes a status that it does not know for one that is not final', async () => {
    const order = { id: unknownId, status: 'ON_HOLD' };
    server.play({ status: 200, body: order }, { status: 200, body: { ...order, status: 'CONFIRMED' } });
    expect(await clientOf().waitForOutcome(unknownId)).toMatchObject({ status: 'CONFIRMED' });
  });

  it.each([
    ['before it begins', undefined],
    ['while it waits for an answer', 'hang'],
  ] as const)('stops at once when it is aborted %s', async (_when, act) => {
    const reason = new Error('the user left');
    const controller = new AbortController();
    const seen = server.play(act ?? { status: 200, body: {} });
    if (act === undefined) controller.abort(reason);
    const requested = server.nextRequest();
    const error = caught(clientOf().getOrder(unknownId, { signal: controller.signal }));
    if (act !== undefined) {
      await requested;
      controller.abort(reason);
    }
    expect(await error).toBe(reason);
    expect(seen).toHaveLength(act === undefined ? 0 : 1);
  });

  it('stops waiting for an outcome, and iterating, when it is aborted', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    server.play({
      status: 200,
      body: { id: unknownId, status: 'PENDING_INVENTORY', orders: [], next_token: 'x' },
    });
    const waiting = caught(clientOf().waitForOutcome(unknownId, { signal }));
    const iterating = caught(clientOf().iterateOrders({ customer_id: 'CUST-1001' }, { signal }).next());
    await server.nextRequest();
    controller.abort();
    expect(await waiting).toMatchObject({ name: 'AbortError' });
    expect(await iterating).toMatchObject({ name: 'AbortError' });
  });

  it('calls by the fetch that it is given', async () => {
    server.play({ status: 200, body: { orders: [] } });
    const called: string[] = [];
    const given: typeof fetch = (input, init) => {
      called.push(new Request(input).url);
      return fetch(input, init);
    };
    await clientOf({ fetch: given }).listOrders({
      customer_id: 'CUST 1&2',
      start_date: '2026-01-02T05:04:05+02:00',
    });
    expect(called).toEqual([
      `${server.url}/orders?customer_id=CUST%201%262&start_date=2026-01-02T05%3A04%3A05%2B02%3A00`,
    ]);
  });

  it('follows no redirect, which would take the key elsewhere', async () => {
    const elsewhere = await startScriptedServer();
    const visitors = elsewhere.play({ status: 200, body: {} });
    server.play({ status: 307, headers: { Location: elsewhere.url } });
    const error = await caught(clientOf({ retries: 0 }).getOrder(unknownId));
    await elsewhere.stop();
    expect(error).toBeInstanceOf(OmsConnectionError);
    expect(visitors).toEqual([]);
  });

  it('shows its key in no error and no log', async () => {
    server.play({ status: 401, body: problem }, 'cut');
    const oms = clientOf({ retries: 0, timeoutMs: 5_000 });
    const errors = [await caught(oms.getOrder(unknownId)), await caught(oms.getOrder(unknownId))];
    expect(errors.map((error) => error instanceof Error)).toEqual([true, true]);
    for (const shown of [oms, ...errors]) {
      expect(inspect(shown, { depth: null, showHidden: true })).not.toContain(apiKey);
      expect(JSON.stringify(shown)).not.toContain(apiKey);
    }
  });

  it.each<[Partial<OmsClientOptions>, RegExp]>([
    [{ baseUrl: '/orders' }, /^TypeError: baseUrl must be the address of a service, such as /],
    [
      { baseUrl: 'user:hunter2@example.com' },
      /^TypeError: baseUrl must be the address of a service, such as /,
    ],
    [
      { baseUrl: 'http://user:hunter2@example.com' },
      /^TypeError: baseUrl must not contain a user name or a pass/,
    ],
    [{ baseUrl: 'http://example.com/prod?' }, /^TypeError: baseUrl must not have a query or a fragment$/],
    [{ baseUrl: 'http://example.com/#x' }, /^TypeError: baseUrl must not have a query or a fragment$/],
    [{ baseUrl: 'ftp://example.com' }, /^TypeError: baseUrl/],
    [{ apiKey: '' }, /^TypeError: apiKey must be 1 to 8192 visible ASCII characters$/],
    [{ apiKey: 'a\nb' }, /^TypeError: apiKey must be 1 to 8192 visible/],
    [{ retries: 11 }, /^RangeError: retries must be a whole number from 0 to 10, not 11$/],
    [{ retries: 1.5 }, /^RangeError: retries/],
    [{ timeoutMs: 0 }, /^RangeError: timeoutMs/],
    [{ timeoutMs: Number.NaN }, /^RangeError: timeoutMs/],
    [{ timeoutMs: 2 ** 31 }, /^RangeError: timeoutMs/],
  ])('refuses %j', (options, message) => {
    let error: unknown;
    try {
      clientOf(options);
    } catch (thrown) {
      error = thrown;
    }
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('hunter2');
  });

  /** The longest that the contract takes. */
  const longKey = 'x'.repeat(clientBounds.idempotencyKey);

  /** What only JavaScript can pass. */
  const wild = (value: unknown) => value as never;

  it('says what is missing when it is made of nothing', () => {
    expect(() => new OmsClient(wild(undefined))).toThrow(/takes its options in an object/);
    expect(() => new OmsClient(wild({}))).toThrow(/^baseUrl must be/);
    for (const missing of [undefined, null, 5]) {
      expect(() => clientOf({ apiKey: wild(missing) })).toThrow(/^apiKey must be/);
      expect(() => clientOf({ baseUrl: wild(missing) })).toThrow(/^baseUrl must be/);
    }
    expect(() => clientOf({ timeoutMs: wild('5') })).toThrow(/^timeoutMs must be/);
  });

  it('puts one slash between its address and a path', async () => {
    for (const end of ['', '/', '//']) {
      const seen = server.play({ status: 200, body: { orders: [] } });
      await clientOf({ baseUrl: `${server.url}/prod${end}` }).listOrders({ customer_id: 'C' });
      expect(seen.map(({ url }) => url)).toEqual(['/prod/orders?customer_id=C']);
    }
  });

  it('takes whole addresses where there is a location that is nothing', () => {
    vi.stubGlobal('location', undefined);
    try {
      expect(clientOf()).toBeInstanceOf(OmsClient);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(['', '.', '..', undefined, null, 7])('sends nothing for an order of the id %j', async (id) => {
    const seen = server.play({ status: 204 });
    const oms = clientOf();
    const calls = [
      oms.getOrder(wild(id)),
      oms.waitForOutcome(wild(id)),
      oms.listDeliveries(wild(id)),
      oms.deleteOrder(wild(id)),
    ];
    const errors = await Promise.all(calls.map(caught));
    expect(errors.map(String)).toEqual(
      calls.map(() => expect.stringMatching(/^TypeError: an order's id must be a text/)),
    );
    expect(seen).toEqual([]);
  });

  it('keeps an id of any other form within its part of the path', async () => {
    const seen = server.play({ status: 204 });
    for (const id of ['../x', 'a/b?c#d', '%2e%2e', '...']) await clientOf().deleteOrder(id);
    expect(seen.map(({ url }) => url)).toEqual([
      '/orders/..%2Fx',
      '/orders/a%2Fb%3Fc%23d',
      '/orders/%252e%252e',
      '/orders/...',
    ]);
  });

  it.each([null, '', 'a\nb', '€', 'a b', longKey, `${longKey}x`, '!~', 'x'])(
    'takes the Idempotency-Key %j when the contract does',
    async (key) => {
      const fits = validatorAt(['components', 'parameters', 'IdempotencyKey', 'schema'])(key);
      const seen = server.play({ status: 201, body: { order_id: unknownId } });
      const error = await caught(clientOf().createOrder(newOrder, { idempotencyKey: wild(key) }));
      expect(String(error)).toMatch(
        fits ? /^undefined$/ : /^TypeError: idempotencyKey must be 1 to \d+ visible ASCII/,
      );
      expect(seen).toHaveLength(fits ? 1 : 0);
    },
  );

  it.each([new Date(0), null, true, ['a'], {}])('sends no query that has %j in it', async (value) => {
    const seen = server.play({ status: 200, body: { orders: [] } });
    const query = { customer_id: 'C', start_date: wild(value) };
    const errors = [
      await caught(clientOf().listOrders(query)),
      await caught(clientOf().iterateOrders(query).next()),
    ];
    const kind = value === null ? 'null' : typeof value;
    const message = `TypeError: start_date must be a text or a number, not ${kind}`;
    expect(errors.map(String)).toEqual([message, message]);
    expect(seen).toEqual([]);
  });

  it('leaves out of a query what is undefined', async () => {
    const seen = server.play({ status: 200, body: { orders: [] } });
    await clientOf().listOrders({ customer_id: 'C', start_date: wild(undefined), limit: 2 });
    await clientOf().listOrders(wild(undefined));
    expect(seen.map(({ url }) => url)).toEqual(['/orders?customer_id=C&limit=2', '/orders']);
  });

  it('sends no trace that a header cannot carry, or that is longer than the contract takes', async () => {
    const seen = server.play({ status: 201, body: { order_id: unknownId } });
    const longest = 'x'.repeat(clientBounds.traceparent);
    for (const traceparent of ['a\nb', `${longest}x`]) {
      const error = await caught(clientOf().createOrder(newOrder, { traceparent }));
      expect(String(error)).toMatch(/^TypeError: traceparent must be/);
    }
    await clientOf().createOrder(newOrder, { traceparent: longest });
    expect(seen).toHaveLength(1);
  });

  it.each([null, 'hi', 7, true, [[]], {}, { orders: 'none', status: 7, deliveries: {}, order_id: null }])(
    'takes no answer of 200 with %j for the service’s',
    async (body) => {
      const oms = clientOf({ retries: 0 });
      server.play({ status: 200, body: JSON.stringify(body) });
      const calls = [
        oms.createOrder(newOrder),
        oms.getOrder(unknownId),
        oms.listOrders({ customer_id: 'C' }),
        oms.iterateOrders({ customer_id: 'C' }).next(),
        oms.listDeliveries(unknownId),
      ];
      const errors = await Promise.all(calls.map(caught));
      expect(errors.map((error) => error instanceof OmsConnectionError)).toEqual(calls.map(() => true));
    },
  );

  it.each<Act>([
    { status: 200, body: { login: 'please' } },
    { status: 200 },
    { status: 202, body: {} },
    { status: 202 },
    { status: 205 },
  ])('takes no %j for the end of an order', async (act) => {
    server.play(act);
    expect(await caught(clientOf({ retries: 0 }).deleteOrder(unknownId))).toBeInstanceOf(OmsConnectionError);
  });

  it('takes no answer without a body for an order', async () => {
    server.play({ status: 204 });
    expect(await caught(clientOf({ retries: 0 }).getOrder(unknownId))).toBeInstanceOf(OmsConnectionError);
  });

  it('believes of a problem what the contract says of it, and the status that was answered', async () => {
    const found = [{ message: 'is odd', pointer: 7 }, 'oops', null, { pointer: '#/a' }];
    server.play(
      { status: 400, body: { ...problem, status: 200, errors: 'oops', detail: 7 } },
      { status: 400, body: { ...problem, errors: found } },
      { status: 400, body: JSON.stringify('oops') },
    );
    const errors = [];
    for (let n = 0; n < 3; n++) errors.push(await caught(clientOf().getOrder(unknownId)));
    expect(errors).toMatchObject([
      { type: problem.type, status: 400, errors: undefined, detail: undefined },
      { type: problem.type, status: 400, errors: [{ message: 'is odd' }] },
      { type: 'about:blank', status: 400, title: 'Bad Request' },
    ]);
  });

  it('ends an iteration whose pages lead round', async () => {
    const page = (next_token: string) => ({ status: 200, body: { orders: [], next_token } });
    server.play(page('a'), page('b'), page('a'));
    const error = await caught(clientOf().iterateOrders({ customer_id: 'C' }).next());
    expect(String(error)).toMatch(/^OmsConnectionError: a page came with the next_token of another$/);
  });

  it.each([null, 7, {}, ['a']])('ends an iteration whose page leads to %j', async (next_token) => {
    const orders = [{ id: unknownId }];
    const seen = server.play({ status: 200, body: { orders, next_token } });
    const iteration = clientOf().iterateOrders({ customer_id: 'C' });
    expect(await iteration.next()).toMatchObject({ value: orders[0] });
    const error = await caught(iteration.next());
    expect(String(error)).toMatch(/^OmsConnectionError: a page came with a next_token that is no text$/);
    expect(seen).toHaveLength(1);
  });

  describe('that waits for an outcome', () => {
    const confirmed = { status: 200, body: { id: unknownId, status: 'CONFIRMED' } };

    it.each<Act>(['cut', { status: 429 }, { status: 503 }, { status: 200, body: 'not JSON' }])(
      'waits through %j',
      async (act) => {
        const seen = server.play(act, act, confirmed);
        expect(await clientOf({ retries: 0 }).waitForOutcome(unknownId)).toMatchObject({
          status: 'CONFIRMED',
        });
        expect(seen).toHaveLength(3);
      },
    );

    it('throws the last that it met when its time is over', async () => {
      server.play('cut', { status: 503, body: problem });
      const error = await caught(clientOf({ retries: 0 }).waitForOutcome(unknownId, { timeoutMs: 700 }));
      expect(error).toMatchObject({ name: 'OmsProblem', status: 503 });
    });

    it('throws at once what waiting does not mend, or what asks to wait beyond its time', async () => {
      const acts: Act[] = [{ status: 403 }, { status: 429, headers: { 'Retry-After': '61' } }];
      for (const act of acts) {
        const seen = server.play(act);
        const error = await caught(clientOf({ retries: 0 }).waitForOutcome(unknownId));
        expect(error).toBeInstanceOf(OmsProblem);
        expect(seen).toHaveLength(1);
      }
      expect(await caught(clientOf({ retries: 0 }).getOrder(unknownId))).toMatchObject({
        retryAfterMs: 61_000,
      });
    });
  });
});

describe('a client of a slow service', () => {
  /** The gateway gives up at 29 seconds, and its word for it has to arrive. */
  const gatewayMs = 29_000;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Answers after that long, as a fetch that looks at nothing but its first argument, and at no signal. */
  function slowClient(ms: number) {
    const askedAt: number[] = [];
    const signals: AbortSignal[] = [];
    const fetch = (input: Parameters<typeof globalThis.fetch>[0]) => {
      askedAt.push(performance.now());
      signals.push(new Request(input).signal);
      return new Promise<Response>((resolve) => setTimeout(resolve, ms, Response.json({ orders: [] })));
    };
    const oms = new OmsClient({ baseUrl: 'https://example.com/prod', apiKey, fetch });
    return { askedAt, signals, list: (options = {}) => oms.listOrders({ customer_id: 'C' }, options) };
  }

  it.each([15_000, gatewayMs])(
    'asks once when the answer takes %i ms, and leaves nothing behind',
    async (ms) => {
      const { askedAt, list } = slowClient(ms);
      const { signal } = new AbortController();
      const listed = list({ signal });
      await vi.advanceTimersByTimeAsync(ms);
      expect(await listed).toEqual({ orders: [] });
      expect(askedAt).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
      expect(getEventListeners(signal, 'abort')).toEqual([]);
    },
  );

  it('asks twice when there is no answer, each time for as long as the gateway waits, and gives up', async () => {
    const { askedAt, signals, list } = slowClient(10 * 60_000);
    const started = performance.now();
    const error = caught(list()).then((thrown) => ({ thrown, after: performance.now() - started }));
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    const { thrown, after } = await error;
    expect(thrown).toBeInstanceOf(OmsTimeoutError);
    const [first = 0, second = 0, ...more] = askedAt.map((at) => at - started);
    expect(more).toEqual([]);
    expect(second - first).toBeGreaterThan(gatewayMs);
    expect(after - second).toBeGreaterThan(gatewayMs);
    expect(after).toBeLessThan(3 * gatewayMs);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('stops at once when it is aborted, and aborts the request', async () => {
    const { signals, list } = slowClient(10 * 60_000);
    const controller = new AbortController();
    const error = caught(list({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort('the user left');
    expect(await error).toBe('the user left');
    expect(signals.map(({ reason }) => reason)).toEqual(['the user left']);
  });
});
