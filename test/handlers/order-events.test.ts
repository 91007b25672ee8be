import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startFunctions } from '../support/composed-functions.ts';
import { bound } from '../support/openapi.ts';

let workers: Awaited<ReturnType<typeof startFunctions>>;
beforeAll(async () => {
  // One moment for all: what happens within a millisecond must not be taken for the same.
  const moment = new Date();
  workers = await startFunctions({ now: () => moment });
});
afterAll(() => workers.stop());
beforeEach(() => {
  workers.told();
});

function record(body: object | string, given: Partial<SQSRecord> = {}): SQSRecord {
  return {
    messageId: crypto.randomUUID(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1767326400000' },
    messageAttributes: {},
    ...given,
  } as SQSRecord;
}

const failed = (order_id: string, reason: string) => ({
  type: 'InventoryReservationFailed',
  order_id,
  reason,
});
const reserved = (order_id: string) => ({ type: 'InventoryReserved', order_id });
const handle = (...Records: SQSRecord[]) => workers.functions.orderEvents({ Records } as SQSEvent);
const names = () => workers.told().map(({ happening }) => happening);

async function deadLetters(): Promise<Message[]> {
  const { Messages = [] } = await workers.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: workers.queues.orderEventsDlq,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages;
}

it('of two verdicts in the same millisecond one decides, and the other is told to repeat it', async () => {
  for (let times = 0; times < 10; times++) {
    const { id } = await workers.storeOrder();
    expect(await handle(record(failed(id, 'one')), record(failed(id, 'other')))).toEqual({
      batchItemFailures: [],
    });
    expect(names().sort()).toEqual(['event_repeated', 'order_cancelled']);
  }
});

it('what is told of a message bears its id', async () => {
  const { id } = await workers.storeOrder();
  const one = record(reserved(id));
  await handle(one);
  expect(workers.told()).toMatchObject([
    { happening: 'order_confirmed', facts: { order_id: id, message_id: one.messageId } },
  ]);
});

it('a verdict whose write is repeated, because its answer was lost, is told as what it is', async () => {
  const { id } = await workers.storeOrder();
  workers.loseAnswerTo('UpdateItemCommand');
  await handle(record(reserved(id)));
  expect(names()).toEqual(['order_confirmed']);
});

it('a message that comes again after its verdict was applied changes nothing, mark included', async () => {
  const { id } = await workers.storeOrder();
  const one = record(failed(id, 'sold out'));
  await handle(one);
  const before = await workers.storedOrder(id);
  await handle(one);
  expect(names()).toEqual(['order_cancelled', 'event_repeated']);
  expect(await workers.storedOrder(id)).toEqual(before);
});

const longest = bound('Order', 'maxLength', 'status_reason');
it.each([
  ['as long as may be', 'x'.repeat(longest), 'x'.repeat(longest)],
  ['longer by one', 'x'.repeat(longest + 1), 'x'.repeat(longest)],
  ['as long as may be, of wide characters', '🦊'.repeat(longest), '🦊'.repeat(longest)],
  ['longer, with a wide character at the cut', `x${'🦊'.repeat(longest)}`, `x${'🦊'.repeat(longest - 1)}`],
])('of a reason is kept what an order has room for: one %s', async (_what, reason, kept) => {
  const { id } = await workers.storeOrder();
  expect(await handle(record(failed(id, reason)))).toEqual({ batchItemFailures: [] });
  expect(await workers.storedOrder(id)).toMatchObject({ status: 'CANCELLED', status_reason: kept });
});

it('a verdict waits for a table that is away, however often it came, and is applied then', async () => {
  const { id } = await workers.storeOrder();
  const attributes = { ApproximateReceiveCount: '400' } as SQSRecord['attributes'];
  const one = record(reserved(id), { attributes });
  const { batchItemFailures } = await workers.whileAway(() => handle(one));
  expect(batchItemFailures).toEqual([{ itemIdentifier: one.messageId }]);
  expect(names()).toEqual(['event_failed']);
  expect(await deadLetters()).toEqual([]);
  expect(await handle(one)).toEqual({ batchItemFailures: [] });
  expect(names()).toEqual(['order_confirmed']);
});

it('a malformed message is set aside at its first try, as it was sent', async () => {
  const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const malformed = record('{"type":"InventoryReserved"}', {
    messageAttributes: {
      traceparent: { dataType: 'String', stringValue: trace },
      picture: { dataType: 'Binary', binaryValue: 'AAEC/w==' },
    },
  });
  expect(await handle(malformed)).toEqual({ batchItemFailures: [] });
  expect(workers.told()).toMatchObject([
    {
      happening: 'event_malformed',
      facts: { message_id: malformed.messageId, set_aside_as: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
  ]);
  const letters = await deadLetters();
  expect(letters).toMatchObject([
    {
      Body: malformed.body,
      MessageAttributes: {
        traceparent: { DataType: 'String', StringValue: trace },
        picture: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 1, 2, 255]) },
        sent_at: { DataType: 'Number', StringValue: '1767326400000' },
      },
    },
  ]);
});

it.each([
  [
    '{"type":"InventoryReserved","order_id":"8F0F8A3E-3A4C-4F5E-9D0B-5F6F0C1D2E3F"}',
    '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f',
  ],
  ['{"order_id":"8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f"}', '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f'],
  ['{"order_id":"ada@example.com"}', undefined],
  ['{"order_id":7}', undefined],
  ['{"note":"8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f"}', undefined],
  ['null', undefined],
  ['8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f', undefined],
])(
  'of a malformed message the log has the order that it names, and nothing else: %s',
  async (body, order_id) => {
    await handle(record(body));
    const [told] = workers.told();
    expect(told?.happening).toBe('event_malformed');
    expect(told?.facts.order_id).toBe(order_id);
    expect(await deadLetters()).toMatchObject([{ Body: body }]);
  },
);

const text = (stringValue: string) => ({ dataType: 'String' as const, stringValue });
it.each([
  ['ten attributes', Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`a${index}`, text('x')]))],
  ['a sent_at of its sender', { sent_at: text('then') }],
])('a malformed message with %s is set aside with these and no other', async (_what, messageAttributes) => {
  await handle(record('not json', { messageAttributes }));
  const [letter] = await deadLetters();
  const kept = Object.entries(letter?.MessageAttributes ?? {}).map(([name, { StringValue }]) => [
    name,
    StringValue,
  ]);
  expect(kept.sort()).toEqual(
    Object.entries(messageAttributes).map(([name, { stringValue }]) => [name, stringValue]),
  );
});
