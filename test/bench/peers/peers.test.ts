import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareHandler } from '../bare/bare-handler.ts';
import type { BareStore } from '../bare/bare-store.ts';
import { memoryStore } from '../bare/memory-store.ts';
import { events } from '../events.ts';
import { handler as service } from '../warm/service-in-memory.ts';
import { expressHandler } from './express-handler.ts';
import { fastifyHandler } from './fastify-handler.ts';
import { honoHandler } from './hono-handler.ts';
import { middyHandler } from './middy-handler.ts';
import { plainRouter } from './plain-router.ts';
import { powertoolsHandler } from './powertools-handler.ts';

const id = '00000000-0000-4000-8000-000000000001';
const builders = Object.entries({
  bare: bareHandler,
  middy: middyHandler,
  hono: honoHandler,
  powertools: powertoolsHandler,
  express: expressHandler,
  fastify: fastifyHandler,
  'openapi-backend': plainRouter,
});
const order = JSON.parse(String(events.create.event.body));
const [line] = order.items;

// What is put and sent has the time in it.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05.678Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

describe.each(builders)('%s', (_name, build) => {
  it.each(Object.entries(events))('answers to %s as the service does', async (_kind, { event, status }) => {
    const [ours, theirs] = [await answerOf(service, event), await answerOf(build(memoryStore), event)];
    expect(theirs.status).toBe(status);
    // Peers may say of a refusal what they like.
    if (status >= 400) expect(ours.status).toBe(status);
    else expect(theirs).toEqual(ours);
  });

  it.each(Object.entries(events))('reads and writes for %s what bare does', async (_kind, { event }) => {
    const [theirs, bare] = [recordingStore(), recordingStore()];
    await answerOf(build(theirs.store), event);
    await answerOf(bareHandler(bare.store), event);
    expect(theirs.calls).toEqual(bare.calls);
  });

  it.each<[string, Partial<APIGatewayProxyEvent>]>([
    ['an unknown field', { body: JSON.stringify({ ...order, note: 'x' }) }],
    ['no customer', { body: JSON.stringify({ items: order.items }) }],
    ['half a piece', { body: JSON.stringify({ ...order, items: [{ ...line, quantity: 0.5 }] }) }],
    ['a tenth of a cent', { body: JSON.stringify({ ...order, items: [{ ...line, price: 0.001 }] }) }],
  ])('refuses a create with %s, and writes nothing', async (_what, given) => {
    const { store, calls } = recordingStore();
    expect(await answerOf(build(store), { ...events.create.event, ...given })).toMatchObject({ status: 400 });
    expect(calls).toEqual([]);
  });

  it.each([
    ['too long a page', { customer_id: 'CUST-1001', limit: '101' }],
    ['no number as the limit', { customer_id: 'CUST-1001', limit: 'x' }],
    ['an unknown parameter', { customer_id: 'CUST-1001', note: 'x' }],
  ])('refuses a list with %s, and reads nothing', async (_what, query) => {
    const { store, calls } = recordingStore();
    const multiValueQueryStringParameters = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name, [value]]),
    );
    const event = {
      ...events.list.event,
      queryStringParameters: query,
      multiValueQueryStringParameters,
    } as APIGatewayProxyEvent;
    expect(await answerOf(build(store), event)).toMatchObject({ status: 400 });
    expect(calls).toEqual([]);
  });

  it.each(Object.entries(events))('refuses %s without its scope', async (_kind, { event }) => {
    const { store, calls } = recordingStore();
    const requestContext = { ...event.requestContext, authorizer: { scopes: '' } };
    const answer = await answerOf(build(store), { ...event, requestContext } as APIGatewayProxyEvent);
    expect(answer.status).toBe(403);
    expect(calls).toEqual([]);
  });
});

/** Each library has its own word for what a gateway sends. */
type Handle = (event: never, context: Context) => unknown;

/** What a caller sees of an answer; ids of new orders are all the same, and the service alone names the stage. */
async function answerOf(handle: Handle, event: APIGatewayProxyEvent) {
  // As the bench does: handlers may change the event that they get.
  const result = await handle(structuredClone(event) as never, { awsRequestId: 'test' } as Context);
  const {
    statusCode: status,
    headers: one,
    multiValueHeaders: several,
    body,
  } = result as APIGatewayProxyResult;
  const headers = new Headers({ ...one, ...several } as Record<string, string>);
  const plain = (text: string) => (status === 201 ? text.replaceAll(/[0-9a-f-]{36}/g, id) : text);
  return {
    status,
    mediaType: headers.get('Content-Type')?.split(';')[0],
    location: plain(headers.get('Location') ?? '').replace('/prod/', '/'),
    body: JSON.parse(plain(body)),
  };
}

/** A store that keeps what it is asked. */
function recordingStore() {
  const calls: unknown[] = [];
  const store = Object.fromEntries(
    Object.entries({ ...memoryStore, newId: () => id }).map(([name, call]) => [
      name,
      (...given: unknown[]) => {
        calls.push([name, ...given]);
        return (call as (...given: unknown[]) => unknown)(...given);
      },
    ]),
  ) as BareStore;
  return { store, calls };
}
