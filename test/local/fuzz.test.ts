import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Call, startStack } from '../support/api.ts';
import { fc } from '../support/fast-check.ts';
import { contract, contractOperations } from '../support/openapi.ts';
import { almostValid, hostile, type Schema, valid } from '../support/schema-arbitrary.ts';

/** Inputs for each operation. */
const numRuns = Number(process.env.OMS_FUZZ_RUNS ?? 150);

let api: Api;
const seen = new Map<string, number>();

beforeAll(async () => {
  api = await startStack({ hasInventoryStandIn: false });
});

afterAll(async () => {
  await api.stop();
  const counts = [...seen].sort().map(([what, count]) => `${what} × ${count}`);
  process.stdout.write(`fuzz: ${counts.join(', ')}\n`);
});

/** Sends one input; `call` holds the answer against openapi.yaml, so what is left is that nothing broke. */
async function send(operation: string, method: string, path: string, call: Call): Promise<void> {
  const { status } = await api.call(method, path, call);
  const what = `${operation} ${status}`;
  seen.set(what, (seen.get(what) ?? 0) + 1);
  expect(status).toBeLessThan(500);
}

const texts = (values: fc.Arbitrary<unknown>) =>
  values.map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed());

/** What fetch sends as a header value: no control characters, Latin-1. */
const headerValue = texts(hostile).map((text) =>
  text
    .replace(/[^\x20-\x7e\xa1-\xff]/g, '')
    .trim()
    .slice(0, 300),
);

const headers = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'traceparent',
    'cookie',
    'accept',
    'x-forwarded-for',
    'x-http-method-override',
  ),
  headerValue,
  { maxKeys: 3 },
);

describe('whatever is sent, the answer is one that the contract declares and never a 5xx', () => {
  const newOrder = contract.components.schemas.NewOrder as Schema;
  const knownCustomer = valid(newOrder).map((order) => ({ ...(order as object), customer_id: 'CUST-1001' }));

  it('createOrder', async () => {
    const body = fc.oneof(
      { weight: 2, arbitrary: knownCustomer },
      { weight: 4, arbitrary: almostValid(newOrder) },
      { weight: 1, arbitrary: hostile.map((value) => JSON.stringify(value) ?? '') },
      { weight: 1, arbitrary: texts(hostile) },
    );
    await fc.assert(
      fc.asyncProperty(body, headers, (sent, extra) =>
        send('createOrder', 'POST', '/orders', { body: sent, headers: extra }),
      ),
      { numRuns: numRuns * 2 },
    );
  });

  for (const { id, method, path, operation } of contractOperations.filter(
    (each) => each.id !== 'createOrder',
  )) {
    it(id, async () => {
      const parameters = operation.parameters ?? [];
      const query = parameters.filter((parameter) => parameter.in === 'query');
      const given = query.map(({ name, schema, required }) =>
        fc.tuple(
          fc.constant(name),
          fc.oneof(
            { weight: 4, arbitrary: texts(valid(schema as Schema)).map((text) => [text]) },
            { weight: required ? 1 : 4, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.array(texts(hostile), { maxLength: 2 }) },
          ),
        ),
      );
      const unknown = fc.array(
        fc.tuple(
          fc.constantFrom('__proto__', 'Limit', 'x', ''),
          texts(hostile).map((t) => [t]),
        ),
        {
          maxLength: 1,
        },
      );
      const ids = fc.oneof(
        fc.uuid(),
        texts(hostile).filter((text) => !/^\.{0,2}$/.test(text)),
      );
      await fc.assert(
        fc.asyncProperty(fc.tuple(...given), unknown, ids, headers, async (known, others, pathId, extra) => {
          const pairs = [...known, ...others].flatMap(([name, values]) =>
            values.map((value): [string, string] => [name, value.slice(0, 1_000)]),
          );
          const target = path.replace('{id}', encodeURIComponent(pathId.slice(0, 1_000)));
          await send(id, method, `${target}?${new URLSearchParams(pairs)}`, { headers: extra });
        }),
        { numRuns },
      );
    });
  }

  it.each([
    ['a megabyte of text', `"${'a'.repeat(1_000_000)}"`, 413],
    ['a megabyte of open brackets', '['.repeat(1_000_000), 413],
    ['nesting as deep as fits', '['.repeat(250_000) + ']'.repeat(250_000), 400],
    ['as many lines as fit', JSON.stringify({ items: Array(100_000).fill({}) }), 400],
    ['a number of a hundred thousand digits', '9'.repeat(100_000), 400],
    ['a byte order mark', '\ufeff{}', 400],
  ])('createOrder with %s', async (_what, body, expected) => {
    const { status } = await api.call('POST', '/orders', { body });
    expect(status).toBe(expected);
  });
});
