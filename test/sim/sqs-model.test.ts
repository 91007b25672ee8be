import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fc } from '../support/fast-check.ts';
import { startRealEngines } from './real-engines.ts';
import { buildSqsModel } from './sqs-model.ts';

let real: Awaited<ReturnType<typeof startRealEngines>>;
beforeAll(async () => {
  real = await startRealEngines();
});
afterAll(() => real.stop());

describe('the model of SQS', () => {
  it('hands out, hides, deletes and sets aside as fauxqs does', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(queueCall, { minLength: 5, maxLength: 30 }), async (calls) => {
        round++;
        const stored = queueCallsOn(
          (command) => real.sqs.send(command as SendMessageCommand),
          await realQueues(round),
        );
        let id = 0;
        const model = buildSqsModel({
          queues: {
            main: { visibilityMs: 300_000, redrive: { to: 'dead', maxReceiveCount: 2 } },
            dead: { visibilityMs: 300_000 },
          },
          newId: () => `${id++}`,
        });
        const modelled = queueCallsOn(async (command) => model.apply(command), {
          main: 'main',
          dead: 'dead',
        });
        for (const { name, bodies } of calls) {
          expect(await modelled[name](bodies), name).toEqual(await stored[name](bodies));
        }
      }),
      { numRuns: 25 },
    );
  });
});

const queueNames = ['send', 'sendBatch', 'receive', 'receive', 'remove', 'release', 'receiveDead'] as const;
const queueCall = fc.record({
  name: fc.constantFrom(...queueNames),
  bodies: fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** Calls on a queue and its DLQ. Ten at a time is all there is, so that order does not matter. */
function queueCallsOn(send: (command: object) => Promise<unknown>, urls: { main: string; dead: string }) {
  const QueueUrl = urls.main;
  const received: Message[] = [];
  const receive = async (QueueUrl: string) => {
    const found: Message[] = [];
    for (let more = 1; more > 0; ) {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      });
      const { Messages = [] } = (await send(command)) as { Messages?: Message[] };
      found.push(...Messages);
      more = Messages.length;
    }
    const named = (message: Message) => `${message.Body} ${message.Attributes?.ApproximateReceiveCount}`;
    return found.sort((a, b) => (named(a) < named(b) ? -1 : 1));
  };
  return {
    send: async ([MessageBody]: string[]) => {
      await send(new SendMessageCommand({ QueueUrl, MessageBody }));
    },
    sendBatch: async (bodies: string[]) => {
      const Entries = bodies.map((MessageBody, index) => ({ Id: `${index}`, MessageBody }));
      const { Failed, Successful } = (await send(new SendMessageBatchCommand({ QueueUrl, Entries }))) as {
        Failed?: unknown[];
        Successful?: { Id?: string }[];
      };
      return { failed: Failed ?? [], successful: Successful?.map(({ Id }) => Id) };
    },
    receive: async () => {
      const found = await receive(QueueUrl);
      received.push(...found);
      return found.map(({ Body, Attributes }) => [Body, Attributes?.ApproximateReceiveCount]);
    },
    receiveDead: async () => (await receive(urls.dead)).map(({ Body }) => Body),
    remove: async ([body]: string[]) => {
      const index = received.findLastIndex(({ Body }) => body === undefined || (Body ?? '') >= body);
      const [message] = index < 0 ? [] : received.splice(index, 1);
      if (message) await send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
    },
    release: async () => {
      for (const { ReceiptHandle } of received.splice(0)) {
        const command = new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
        await send(command).catch(() => {});
      }
    },
  } satisfies Record<(typeof queueNames)[number], (bodies: string[]) => Promise<unknown>>;
}

async function realQueues(round: number): Promise<{ main: string; dead: string }> {
  const urlOf = (name: string) => `${real.sqsEndpoint}/000000000000/${name}`;
  const [main, dead] = [urlOf(`main-${round}`), urlOf(`dead-${round}`)];
  const VisibilityTimeout = '300';
  await real.sqs.send(
    new CreateQueueCommand({ QueueName: `dead-${round}`, Attributes: { VisibilityTimeout } }),
  );
  const { Attributes } = await real.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
  );
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 2 });
  await real.sqs.send(
    new CreateQueueCommand({ QueueName: `main-${round}`, Attributes: { VisibilityTimeout, RedrivePolicy } }),
  );
  return { main, dead };
}
