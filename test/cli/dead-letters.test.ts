import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { buildDeadLetters } from '../../src/cli/stores/dead-letters.ts';

const start = Date.parse('2026-01-02T04:00:00.000Z');

/**
 * The DLQ of an SQS that hands out what a script says, at a clock that the script moves on.
 *
 * @param given.lost messages that cannot be held for longer
 */
function dlqOf(
  receive: (call: number) => string[],
  secondsPerCall: number,
  { lost = [] }: { lost?: string[] } = {},
) {
  let seconds = 0;
  let received = 0;
  const changed: string[] = [];
  const shown: { seconds: number; count: number; VisibilityTimeout: number | undefined }[] = [];
  const client = new SQSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  client.middlewareStack.add(
    (_next, { commandName }) =>
      async ({ input }) => {
        const output: { $metadata: object; Messages?: Message[]; Failed?: object[] } = { $metadata: {} };
        if (commandName === ChangeMessageVisibilityBatchCommand.name) {
          const { Entries = [] } = input as ChangeMessageVisibilityBatchCommand['input'];
          output.Failed = Entries.filter(({ ReceiptHandle = '' }) => lost.includes(ReceiptHandle));
          shown.push({ seconds, count: Entries.length, VisibilityTimeout: Entries[0]?.VisibilityTimeout });
        } else seconds += secondsPerCall;
        if (commandName === SendMessageCommand.name || commandName === DeleteMessageCommand.name) {
          const { MessageBody, ReceiptHandle } = input as { MessageBody?: string; ReceiptHandle?: string };
          changed.push(MessageBody === undefined ? `taken out: ${ReceiptHandle}` : `sent: ${MessageBody}`);
        }
        if (commandName === ReceiveMessageCommand.name) {
          output.Messages = receive(received++).map((MessageId) => ({
            MessageId,
            ReceiptHandle: MessageId,
            Body: MessageId,
            Attributes: { SentTimestamp: String(start) },
          }));
        }
        return { output: output as never, response: undefined };
      },
    { step: 'initialize' },
  );
  const now = () => new Date(start + seconds * 1_000);
  return {
    queue: buildDeadLetters(client, { dlq: 'd', source: 's' }, { waitSeconds: 0, now }),
    shown,
    changed,
  };
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

it('a message that cannot be held for longer is neither sent nor taken out, and not let go', async () => {
  const { queue, shown, changed } = dlqOf((call) => (call === 0 ? ['mine', 'lost'] : []), 25, {
    lost: ['lost'],
  });
  await queue.whileHeld({ most: 1_000 }, async ({ letters: [mine, lost], sendBack, takeOut }) => {
    if (!mine || !lost) throw new Error('both are held at first');
    await sendBack(mine);
    const told = 'lost could not be held any longer: another reader may have it';
    await expect(sendBack(lost)).rejects.toThrow(told);
    await expect(takeOut(lost)).rejects.toThrow(told);
  });
  expect(changed).toEqual(['sent: mine']);
  expect(shown.at(-1)).toMatchObject({ count: 1, VisibilityTimeout: 0 });
});

it('a message that is lost between being sent and taken out is not told as moved', async () => {
  const { queue, changed } = dlqOf((call) => (call === 0 ? ['lost'] : []), 25, { lost: ['lost'] });
  await queue.whileHeld({ most: 1_000 }, async ({ letters: [lost], sendBack, takeOut }) => {
    if (!lost) throw new Error('it is held at first');
    await sendBack(lost);
    await expect(takeOut(lost)).rejects.toThrow('another reader may have it');
  });
  expect(changed).toEqual(['sent: lost']);
});

it.each<[what: string, receive: (call: number) => string[], lost: string[], letters: string[]]>([
  ['is gone', (call) => [['lost'], ['mine']][call] ?? [], ['lost'], ['mine']],
  ['comes again', (call) => [`m${call % 4}`], ['m0', 'm1', 'm2', 'm3'], ['m0']],
])(
  'a queue of which a message %s while it is read is not read whole',
  async (_what, receive, lost, letters) => {
    const { queue } = dlqOf(receive, 70, { lost });
    const seen = await queue.whileHeld({ most: 1_000 }, async ({ letters, isComplete }) => ({
      ids: letters.map(({ id }) => id),
      isComplete,
    }));
    expect(seen.isComplete).toBe(false);
    expect(seen.ids).toEqual(letters);
  },
);
