import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OmsConnectionError } from '../../src/sdk/oms-connection-error.ts';
import { OmsTimeoutError } from '../../src/sdk/oms-timeout-error.ts';
import { persistentFetch } from '../../src/sdk/persistent-fetch.ts';
import { realWorld, type World } from '../../src/sdk/world.ts';
import { type Act, startScriptedServer } from './scripted-server.ts';

let server: Awaited<ReturnType<typeof startScriptedServer>>;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.stop());

const fine: Act = { status: 200, body: { id: 'x' } };
const digest = { 'X-Contract-Digest': '3f2a9c0d41b7e865' };
const notFound = { type: 'urn:oms:problem:not-found', title: 'There is nothing here', status: 404 };
const missing: Act = { status: 404, headers: digest, body: notFound };
const gone: Act = { status: 204 };

/** Time passes by sleeping only, and chance is always a half. */
function calmWorld() {
  const slept: number[] = [];
  const world: World = {
    now: () => slept.reduce((sum, ms) => sum + ms, 0),
    today: () => Date.parse('2026-11-22T12:00:00Z'),
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
    },
  };
  return { world, slept };
}

/** One call through a server that plays these acts. */
async function call(
  method: string,
  acts: Act[],
  { retries = 3, timeoutMs = 30_000, tryMs = 12_000, headers = {} as Record<string, string> } = {},
) {
  const { world, slept } = calmWorld();
  const seen = server.play(...acts);
  const body = method === 'POST' ? '{"customer_id":"CUST-1001"}' : null;
  const request = new Request(`${server.url}/orders?customer_id=CUST-1001`, { method, headers, body });
  const outcome = await persistentFetch(
    fetch,
    { retries, timeoutMs, tryMs, signal: undefined },
    world,
  )(request).catch((error: unknown) => error);
  return { outcome, seen, slept };
}

const named = { headers: { 'Idempotency-Key': 'name-1' } };

it('a timer that comes late costs the answer in hand nothing, and no call is begun that has no time', async () => {
  const { world, slept } = calmWorld();
  const seen = server.play({ status: 503, headers: { 'Retry-After': '1' } }, fine);
  const late = async (ms: number) => {
    slept.push(ms + 200);
  };
  const send = persistentFetch(
    fetch,
    { retries: 3, timeoutMs: 1_200, signal: undefined },
    { ...world, sleep: late },
  );
  expect((await send(new Request(`${server.url}/orders`))).status).toBe(503);
  expect(seen).toHaveLength(1);
});

describe('a call', () => {
  it.each([
    ['GET', {}],
    ['DELETE', {}],
    ['POST', named],
  ])('by %s is tried again until it is answered', async (method, options) => {
    const acts: Act[] = [{ status: 503 }, 'cut', fine];
    const { outcome, seen, slept } = await call(method, acts, options);
    expect(outcome).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(3);
    expect(slept).toEqual([125, 250]);
  });

  it('is sent the same each time', async () => {
    const { seen } = await call('POST', [{ status: 503 }, 'cut', fine], named);
    for (const { headers, body } of seen) {
      expect(headers['idempotency-key']).toBe('name-1');
      expect(body).toBe('{"customer_id":"CUST-1001"}');
    }
  });

  it('by POST without an Idempotency-Key is sent once', async () => {
    const { outcome, seen } = await call('POST', [{ status: 503 }, fine]);
    expect(outcome).toMatchObject({ status: 503 });
    expect(seen).toHaveLength(1);
  });

  it.each<Act>([
    { status: 429 },
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 504 },
    'cut',
    'break off',
    { status: 200, body: '<html>' },
    { status: 200, body: '{"id":' },
    { status: 200 },
  ])('is tried again after %j', async (act) => {
    const { outcome, seen } = await call('GET', [act, fine]);
    expect(outcome).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 405, 413, 415, 422, 501])('is not tried again after %i', async (status) => {
    const { outcome, seen } = await call('GET', [{ status }, fine]);
    expect(outcome).toMatchObject({ status });
    expect(seen).toHaveLength(1);
  });

  it('gives its last answer when the tries are used up', async () => {
    const { outcome, seen, slept } = await call('GET', [{ status: 502 }, { status: 502 }, { status: 503 }], {
      retries: 2,
    });
    expect(outcome).toMatchObject({ status: 503 });
    expect(seen).toHaveLength(3);
    expect(slept).toEqual([125, 250]);
  });

  it('fails without an answer when the last try had none, and names neither query nor headers', async () => {
    const { outcome } = await call('GET', ['cut'], { retries: 1, headers: { 'x-api-key': 'secret' } });
    expect(outcome).toBeInstanceOf(OmsConnectionError);
    expect(String(outcome)).toMatch(
      /^OmsConnectionError: GET \/orders got no answer of the service: fetch failed/,
    );
    expect(String(outcome)).not.toMatch(/secret|CUST-1001/);
  });

  it('to an address that refuses connections tells that', async () => {
    const closed = await startScriptedServer();
    await closed.stop();
    const request = new Request(`${closed.url}/orders`);
    const call = persistentFetch(fetch, { retries: 0, timeoutMs: 5_000, signal: undefined })(request);
    await expect(call).rejects.toThrow(/: fetch failed \(ECONNREFUSED\)$/);
  });

  it('that hangs is given up when its time is over', async () => {
    const { outcome, seen } = await call('GET', ['hang'], { retries: 0, timeoutMs: 40 });
    expect(outcome).toBeInstanceOf(OmsTimeoutError);
    expect(String(outcome)).toContain('GET /orders got no answer within 40 ms');
    expect(seen).toHaveLength(1);
  });

  it('whose first try hangs has time for another', async () => {
    const { outcome, seen } = await call('GET', ['hang', fine], { tryMs: 40 });
    expect(outcome).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(2);
  });

  it('gives a try the time of the next when that would have less than half of its own', async () => {
    const { outcome, seen } = await call('GET', ['hang'], { tryMs: 30, timeoutMs: 40 });
    expect(String(outcome)).toContain('no answer within 40 ms');
    expect(seen).toHaveLength(1);
  });

  it('gives its last try all the time that is left', async () => {
    const { outcome } = await call('GET', ['hang'], { retries: 1, tryMs: 30, timeoutMs: 200 });
    // Of the calm world's 200 ms the back-off took 125.
    expect(String(outcome)).toContain('no answer within 75 ms');
  });
});

describe('the wait before another try', () => {
  it('ends at once with the signal', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('the user left');
    const seen = server.play({ status: 503, headers: { 'Retry-After': '20' } });
    const world: World = {
      ...realWorld,
      sleep: (ms, waiting) => {
        queueMicrotask(() => controller.abort(reason));
        return realWorld.sleep(ms, waiting);
      },
    };
    const call = persistentFetch(fetch, { retries: 3, timeoutMs: 30_000, signal }, world);
    await expect(call(new Request(server.url))).rejects.toBe(reason);
    expect(seen).toHaveLength(1);
  });

  it('leaves nothing on a signal that lives on', async () => {
    const { signal } = new AbortController();
    await realWorld.sleep(1, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('does not begin when the signal ended before', async () => {
    await expect(realWorld.sleep(20_000, AbortSignal.abort('over'))).rejects.toBe('over');
  });
});

describe('Retry-After', () => {
  it.each([
    { text: '2', waits: 2_125 },
    { text: '0', waits: 125 },
    { text: 'soon', waits: 125 },
    { text: '-5', waits: 125 },
    { text: 'Sun, 22 Nov 2026 12:00:03 GMT', waits: 3_125 },
    { text: 'Sun, 22 Nov 2026 11:59:59 GMT', waits: 125 },
    { text: '99', waits: 99_125, timeoutMs: 100_000 },
  ])('of "$text" makes the wait $waits ms', async ({ text, waits, timeoutMs = 30_000 }) => {
    const acts: Act[] = [{ status: 503, headers: { 'Retry-After': text } }, fine];
    const { outcome, slept } = await call('GET', acts, { timeoutMs });
    expect(outcome).toMatchObject({ status: 200 });
    expect(slept).toEqual([waits]);
  });

  it('beyond the time of the call is not waited for', async () => {
    const acts: Act[] = [{ status: 429, headers: { 'Retry-After': '31' } }, fine];
    const { outcome, seen, slept } = await call('GET', acts);
    expect(outcome).toMatchObject({ status: 429 });
    expect(seen).toHaveLength(1);
    expect(slept).toEqual([]);
  });
});

describe('a delete that finds nothing', () => {
  it.each<[string, Act[], number]>([
    ['is told so', [missing], 404],
    ['after a lost answer has been done', ['cut', missing], 204],
    ['after an error that leaves it open has been done', [{ status: 500 }, missing], 204],
    ['after calls too many is told so, since these do nothing', [{ status: 429 }, missing], 404],
    ['after a lost answer and calls too many has been done', ['cut', { status: 429 }, missing], 204],
    ['is done by the try that finds it', ['cut', gone], 204],
    ['is told so when it is the gateway that knows no such path', ['cut', { ...missing, headers: {} }], 404],
    ['is told so when it is a proxy', ['cut', { status: 404, body: '<html>' }], 404],
    ['is told so when a proxy adds to the service’s headers', ['cut', { ...missing, body: '<html>' }], 404],
    ['is told so when the problem is another', ['cut', { ...missing, body: { type: 'about:blank' } }], 404],
  ])('%s', async (_what, acts, status) => {
    const { outcome } = await call('DELETE', acts);
    expect(outcome).toMatchObject({ status });
  });

  it('says nothing of a read', async () => {
    const { outcome } = await call('GET', ['cut', missing]);
    expect(outcome).toMatchObject({ status: 404 });
  });
});
