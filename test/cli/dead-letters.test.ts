import {
  ChangeMessageVisibilityBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { buildDeadLetters } from '../../src/cli/stores/dead-letters.ts';

const start = Date.parse('2026-01-02T04:00:00.000Z');

/** The DLQ of an SQS that hands out what a script says, at a clock that the script moves on. */
function dlqOf(receive: (call: number) => string[], secondsPerCall: number) {
  let seconds = 0;
  let received = 0;
  const shown: { seconds: number; count: number; VisibilityTimeout: number | undefined }[] = [];
  const client = new SQSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  client.middlewareStack.add(
    (_next, { commandName }) =>
      async ({ input }) => {
        const output: { $metadata: object; Messages?: Message[] } = { $metadata: {} };
        if (commandName === ChangeMessageVisibilityBatchCommand.name) {
          const { Entries = [] } = input as ChangeMessageVisibilityBatchCommand['input'];
          shown.push({ seconds, count: Entries.length, VisibilityTimeout: Entries[0]?.VisibilityTimeout });
        } else seconds += secondsPerCall;
        if (commandName === ReceiveMessageCommand.name) {
          output.Messages = receive(received++).map((MessageId) => ({
            MessageId,
            ReceiptHandle: MessageId,
            Body: '',
            Attributes: { SentTimestamp: String(start) },
          }));
        }
        return { output: output as never, response: undefined };
      },
    { step: 'initialize' },
  );
  const now = () => new Date(start + seconds * 1_000);
  return { queue: buildDeadLetters(client, { dlq: 'd', source: 's' }, { waitSeconds: 0, now }), shown };
}

it('a message that comes back while the queue is read ends the reading, which is then not complete', async () => {
  const { queue } = dlqOf((call) => [`message-${call % 3}`], 0);
  const seen = await queue.whileHeld({ most: 1_000 }, async ({ letters, isComplete }) => ({
    ids: letters.map(({ id }) => id),
    isComplete,
  }));
  expect(seen).toEqual({ ids: ['message-0', 'message-1', 'message-2'], isComplete: false });
});

it('messages are held for longer while one after the other is taken out', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `message-${index}`);
  const { queue, shown } = dlqOf((call) => (call === 0 ? ids : []), 20);
  await queue.whileHeld({ most: 1_000 }, async ({ letters, takeOut }) => {
    for (const letter of letters) await takeOut(letter);
  });
  const renewed = shown.filter(({ VisibilityTimeout }) => VisibilityTimeout === 120);
  const times = [0, ...renewed.map(({ seconds }) => seconds), 20 * 12];
  for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeLessThan(120);
});

it('messages are held for longer as long as there is work on them, however long it takes', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `message-${index}`);
  const { queue, shown } = dlqOf((call) => (call === 0 ? ids : []), 20);
  await queue.whileHeld({ most: 1_000 }, async ({ letters, sendBack, takeOut }) => {
    for (const letter of letters) {
      await sendBack(letter);
      await takeOut(letter);
    }
  });
  const renewed = shown.filter(({ VisibilityTimeout }) => VisibilityTimeout === 120);
  expect(renewed.length).toBeGreaterThan(2);
  // From one renewal to the next there are fewer seconds than a message is held for.
  const times = [0, ...renewed.map(({ seconds }) => seconds), 20 * 21];
  for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeLessThan(120);
});
