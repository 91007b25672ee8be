import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';

let api: Api;

beforeAll(async () => {
  api = await startStack();
});

afterAll(() => api.stop());

/** A connection on which a test writes what it likes. */
function rawConnection() {
  const { port, hostname } = new URL(api.url);
  return connect(Number(port), hostname);
}

const works = async () => (await api.call('GET', '/orders?customer_id=CUST-1001')).status === 200;

it.each([
  ['what is no HTTP at all', 'hello?\r\n\r\n'],
  [
    'a header larger than the gateway takes',
    `GET /orders HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`,
  ],
  [
    'two content lengths',
    'POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
  ],
])('%s gets a problem', async (_what, bytes) => {
  const socket = rawConnection();
  socket.write(bytes);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).toContain('application/problem+json');
  expect(await works()).toBe(true);
});

it('a caller who goes away in the middle of a body places no order and disturbs nobody', async () => {
  const before = await api.storedIds();
  const socket = rawConnection();
  socket.write(
    'POST /orders HTTP/1.1\r\nHost: x\r\nx-api-key: k\r\nContent-Length: 1000\r\n\r\n{"customer_id":',
  );
  await once(socket, 'connect');
  socket.destroy();
  await once(socket, 'close');
  expect(await works()).toBe(true);
  expect(await api.storedIds()).toEqual(before);
});

it('callers who send nothing hold up nobody, and not the end of the service', async () => {
  const other = await startStack();
  const { port, hostname } = new URL(other.url);
  const silent = Array.from({ length: 50 }, () => connect(Number(port), hostname));
  await Promise.all(silent.map((socket) => once(socket, 'connect')));
  for (const socket of silent.slice(0, 25)) socket.write('GET /orders HTTP/1.1\r\nHost:');
  expect((await other.call('GET', '/orders?customer_id=CUST-1001')).status).toBe(200);
  const closed = Promise.all(silent.map((socket) => once(socket, 'close')));
  await other.stop();
  await closed;
});

it('a flood of large bodies is refused and leaves the service as it was', async () => {
  const body = `"${'a'.repeat(1_000_000)}"`;
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.call('POST', '/orders', { body })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([413]));
  }
  expect(await works()).toBe(true);
});

it('a body beyond the gateway’s limit is refused before it is all there', async () => {
  const socket = rawConnection();
  socket.on('error', () => {});
  socket.write('POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 50000000\r\n\r\n');
  const mebibyte = Buffer.alloc(1024 * 1024, 'a');
  for (let sent = 0; sent < 11; sent++) socket.write(mebibyte);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
  expect(await works()).toBe(true);
});
