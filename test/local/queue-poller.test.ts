import { EventEmitter, on } from 'node:events';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { startQueuePoller } from '../../src/local/queue-poller.ts';
import { localSettings } from '../../src/local/settings.ts';

let engines: Engines;
let client: SQSClient;
let queues = 0;
/** How often each queue was asked for messages. */
const polls = new Map<string, number>();

beforeAll(async () => {
  engines = await startEngines({});
  const { aws } = localSettings({});
  client = new SQSClient({ ...aws, endpoint: engines.sqsEndpoint, useQueueUrlAsEndpoint: false });
  client.middlewareStack.add(
    (next, { commandName }) =>
      (call) => {
        const queue = 'QueueUrl' in call.input ? String(call.input.QueueUrl) : '';
        if (commandName === 'ReceiveMessageCommand') polls.set(queue, (polls.get(queue) ?? 0) + 1);
        return next(call);
      },
    { step: 'initialize' },
  );
});
afterAll(async () => {
  client.destroy();
  await engines.stop();
});

/** The address of a new queue with that many messages, whose bodies are their numbers. */
async function queueOf(count: number): Promise<string> {
  await client.send(new CreateQueueCommand({ QueueName: `queue-${++queues}` }));
  const QueueUrl = `${engines.sqsEndpoint}/000000000000/queue-${queues}`;
  for (let from = 0; from < count; from += 10) {
    const Entries = Array.from({ length: Math.min(10, count - from) }, (_, index) => ({
      Id: String(index),
      MessageBody: String(from + index),
    }));
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  }
  return QueueUrl;
}

/** Messages that are waiting and in somebody's hand. */
async function depth(QueueUrl: string): Promise<[visible: number, inFlight: number]> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
  );
  return [
    Number(Attributes?.ApproximateNumberOfMessages),
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible),
  ];
}

type Batch = {
  bodies: string[];
  attributes: SQSRecord['messageAttributes'][];
  receiveCounts: string[];
  end: (result?: SQSBatchResponse | Error) => void;
};

/** Polls with a handler whose batches end when a test says so. */
function startPoller(queueUrl: string) {
  const calls = new EventEmitter();
  const arrivals = on(calls, 'batch');
  const failures: unknown[] = [];
  const poller = startQueuePoller({
    client,
    queueUrl,
    failed: (error) => failures.push(error),
    handler: ({ Records }: SQSEvent) =>
      new Promise((resolve, reject) => {
        calls.emit('batch', {
          bodies: Records.map(({ body }) => body),
          attributes: Records.map(({ messageAttributes }) => messageAttributes),
          receiveCounts: Records.map(({ attributes }) => attributes.ApproximateReceiveCount),
          end: (result = { batchItemFailures: [] }) =>
            result instanceof Error ? reject(result) : resolve(result),
        } satisfies Batch);
      }),
  });
  return {
    failures,
    next: async (): Promise<Batch> => (await arrivals.next()).value[0],
    stop: () => poller.stop(),
  };
}

it('a full queue is read in three batches at a time, each ended on its own', async () => {
  const queue = await queueOf(45);
  const poller = startPoller(queue);
  const inHand = [await poller.next(), await poller.next(), await poller.next()];
  expect(await depth(queue)).toEqual([15, 30]);
  expect(polls.get(queue)).toBe(3);

  inHand[1]?.end();
  const fourth = await poller.next();
  expect(fourth.bodies).toHaveLength(10);
  expect(await depth(queue)).toEqual([5, 30]);
  expect(polls.get(queue)).toBe(4);

  inHand[0]?.end();
  const rest = await poller.next();
  expect(rest.bodies).toHaveLength(5);
  for (const batch of [inHand[2], fourth, rest]) batch?.end();
  await poller.stop();
  expect(await depth(queue)).toEqual([0, 0]);
  expect(poller.failures).toEqual([]);
});

it('what comes while a batch is in hand that was not full gathers to one', async () => {
  const queue = await queueOf(1);
  const poller = startPoller(queue);
  const first = await poller.next();
  for (const MessageBody of ['a', 'b', 'c'])
    await client.send(
      new SendMessageBatchCommand({ QueueUrl: queue, Entries: [{ Id: MessageBody, MessageBody }] }),
    );
  expect(await depth(queue)).toEqual([3, 1]);
  first.end();
  const second = await poller.next();
  expect(second.bodies).toEqual(['a', 'b', 'c']);
  second.end();
  await poller.stop();
});

it('a message comes with its attributes, as an event source mapping hands them on', async () => {
  const queue = await queueOf(0);
  const Entries = [
    {
      Id: '0',
      MessageBody: 'with attributes',
      MessageAttributes: {
        trace: { DataType: 'String', StringValue: 'a-b' },
        count: { DataType: 'Number', StringValue: '7' },
        picture: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 1, 2, 255]) },
      },
    },
  ];
  await client.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));
  const poller = startPoller(queue);
  const { attributes, end } = await poller.next();
  expect(attributes).toEqual([
    {
      trace: { dataType: 'String', stringValue: 'a-b' },
      count: { dataType: 'Number', stringValue: '7' },
      picture: { dataType: 'Binary', binaryValue: 'AAEC/w==' },
    },
  ]);
  end();
  await poller.stop();
});

it('a handler that throws is told of, and its records come back soon', async () => {
  const queue = await queueOf(2);
  const poller = startPoller(queue);
  const fault = new Error('out of order');
  (await poller.next()).end(fault);

  const seen: string[] = [];
  while (seen.length < 2) {
    const { bodies, receiveCounts, end } = await poller.next();
    expect(new Set(receiveCounts)).toEqual(new Set(['2']));
    seen.push(...bodies);
    end();
  }
  expect(seen.sort()).toEqual(['0', '1']);
  expect(poller.failures).toEqual([fault]);
  await poller.stop();
  expect(await depth(queue)).toEqual([0, 0]);
});

it('a stop cuts the long poll off and has the batch in hand handled to its end', async () => {
  const queue = await queueOf(1);
  const poller = startPoller(queue);
  const batch = await poller.next();
  const stopped = poller.stop();
  let hasStopped = false;
  void stopped.then(() => {
    hasStopped = true;
  });
  expect(await depth(queue)).toEqual([0, 1]);
  expect(hasStopped).toBe(false);
  batch.end();
  await stopped;
  expect(await depth(queue)).toEqual([0, 0]);

  const idle = startPoller(queue);
  await idle.stop();
  expect(idle.failures).toEqual([]);
});
