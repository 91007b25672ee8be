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
import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { tableShapes } from '../../infra/tables.ts';
import { buildOrderTable } from '../../src/adapters/order-table.ts';
import { buildPendingOrders } from '../../src/adapters/pending-orders.ts';
import type { PendingOrder } from '../../src/domain/order.ts';
import type { PagePosition } from '../../src/domain/page-token.ts';
import { type AwsClients, buildAwsClients } from '../../src/handlers/aws-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { buildDynamoModel } from './dynamo-model.ts';
import { ModelGap } from './expressions.ts';
import { buildSqsModel } from './sqs-model.ts';

let engines: Engines;
let real: AwsClients;

beforeAll(async () => {
  engines = await startEngines({});
  const aws = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  real = buildAwsClients({
    dynamo: { ...aws, endpoint: engines.dynamoEndpoint },
    sqs: { ...aws, endpoint: engines.sqsEndpoint, useQueueUrlAsEndpoint: false },
  });
  await provisionTables(real.dynamo);
});

afterAll(async () => {
  real.dynamo.destroy();
  real.sqs.destroy();
  await engines.stop();
});

describe('the model of DynamoDB', () => {
  it('answers the same calls as dynalite does', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 40 }), async (calls) => {
        round++;
        const table = physicalNames('local').orderTable;
        const model = buildDynamoModel({ tables: { [table]: tableShapes.orderTable } });
        const modelled = callsOn(modelClient(model.apply), table, round);
        const stored = callsOn(real.dynamo, table, round);
        try {
          for (const { name, given } of calls) {
            const [ours, theirs] = [await told(modelled[name](given)), await told(stored[name](given))];
            expect(ours, `${name} ${JSON.stringify(given)}`).toEqual(theirs);
          }
        } finally {
          // The next round begins with nothing pending.
          const keys = ids(round).map((id) => ({ id }));
          await Promise.all(
            keys.map((Key) => real.dynamo.send(new DeleteCommand({ TableName: table, Key }))),
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['an expression that it cannot read', { UpdateExpression: 'REMOVE a' }],
    ['an operand that it does not know', { UpdateExpression: 'SET a = b + :one' }],
    [
      'a function that it does not know',
      { ConditionExpression: 'contains(a, :a)', UpdateExpression: 'SET a = :a' },
    ],
    ['a parameter that it does not know', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }],
  ])('refuses %s', (_what, part) => {
    const model = buildDynamoModel({ tables: { OrderTable: tableShapes.orderTable } });
    const update = new UpdateCommand({ TableName: 'OrderTable', Key: { id: 'a' }, ...part });
    expect(() => model.apply(update)).toThrow(ModelGap);
  });

  it('shows a write to an index when its lag is over, and to a consistent read at once', async () => {
    let now = 0;
    const model = buildDynamoModel({
      tables: { OrderTable: tableShapes.orderTable },
      now: () => now,
      lag: () => 10,
    });
    const orders = buildOrderTable(modelClient(model.apply), 'OrderTable');
    const order = orderOf({ index: 0, customer: 0, second: 0, status: 0, limit: 1, reason: undefined }, 0);
    const list = () => orders.list({ customer_id: order.customer_id, from: '0', to: '9', limit: 5 });
    await orders.create(order);
    expect(await orders.get(order.id)).toEqual(order);
    expect(await list()).toEqual({ orders: [] });
    now = 10;
    expect(await list()).toEqual({ orders: [order] });
  });
});

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
  }, 60_000);
});

type Given = {
  index: number;
  customer: number;
  second: number;
  status: number;
  limit: number;
  reason: string | undefined;
};

const given: fc.Arbitrary<Given> = fc.record({
  index: fc.nat(7),
  customer: fc.nat(1),
  second: fc.nat(3),
  status: fc.nat(3),
  limit: fc.integer({ min: 1, max: 4 }),
  reason: fc.option(fc.string(), { nil: undefined }),
});

const names = [
  'create',
  'create',
  'get',
  'finish',
  'remove',
  'walk',
  'part',
  'pages',
  'claim',
  'giveUp',
] as const;
const call = fc.record({ name: fc.constantFrom(...names), given });

/** The calls that the code makes, through its adapters, on few orders at few times, so that they often meet. */
function callsOn(client: DynamoDBDocumentClient, table: string, round: number) {
  const orders = buildOrderTable(client, table);
  const pending = buildPendingOrders(client, table);
  const idOf = ({ index }: Given) => ids(round)[index] ?? '';
  const filtersOf = ({ customer, status, second }: Given) => ({
    customer_id: `customer ${round} ${customer}`,
    status: ['PENDING_INVENTORY', 'CONFIRMED', 'CANCELLED'][status],
    from: timeOf(0),
    to: timeOf(second),
  });
  return {
    create: (given: Given) => orders.create(orderOf(given, round)),
    get: (given: Given) => orders.get(idOf(given)),
    finish: (given: Given) => {
      const { reason } = given;
      const to = { status: given.status % 2 ? 'CONFIRMED' : 'CANCELLED', at: timeOf(given.second) } as const;
      return orders.finish(idOf(given), { ...to, ...(reason !== undefined && { status_reason: reason }) });
    },
    remove: (given: Given) =>
      orders.delete(idOf(given), given.status > 1 ? `customer ${round} ${given.customer}` : undefined),
    part: (given: Given) => {
      const after = { created_at: timeOf(Math.min(given.second, given.index)), id: idOf(given) };
      return orders.list({ ...filtersOf(given), limit: given.limit, after });
    },
    walk: async (given: Given) => {
      const pages = [];
      let after: PagePosition | undefined;
      do {
        const page = await orders.list({ ...filtersOf(given), limit: given.limit, after });
        pages.push(page);
        after = page.next;
      } while (after);
      return pages;
    },
    pages: async ({ second, limit }: Given) => {
      const range = { createdFrom: timeOf(0), createdTo: timeOf(second), newestFirst: limit % 2 === 0 };
      const found = [];
      for await (const page of pending.pages(range)) found.push(page);
      return found;
    },
    claim: (given: Given) =>
      pending.claim(idOf(given), { at: timeOf(given.second), nextAt: timeOf(given.second + 1) }),
    giveUp: (given: Given) => pending.giveUp(idOf(given), timeOf(given.second)),
  } satisfies Record<(typeof names)[number], (given: Given) => Promise<unknown>>;
}

function ids(round: number): string[] {
  return Array.from({ length: 8 }, (_, index) => `order ${round} ${index}`);
}

function timeOf(second: number): string {
  return `2026-01-02T03:04:0${second}.000Z`;
}

function orderOf({ index, customer, second, reason }: Given, round: number): PendingOrder {
  return {
    id: ids(round)[index] ?? '',
    customer_id: `customer ${round} ${customer}`,
    items: [{ sku: 'SKU', quantity: index + 1, ...(reason && { name: reason }) }],
    total: 0.5,
    status: 'PENDING_INVENTORY',
    created_at: timeOf(second),
    updated_at: timeOf(second),
    fingerprint: 'fingerprint',
  };
}

function modelClient(apply: (command: object) => unknown): DynamoDBDocumentClient {
  return { send: async (command: object) => apply(command) } as unknown as DynamoDBDocumentClient;
}

/** What a call came to; of an error its name, since engines differ in words. */
async function told(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ModelGap || !(error instanceof Error)) throw error;
    return error.name;
  }
}

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
  const urlOf = (name: string) => `${engines.sqsEndpoint}/000000000000/${name}`;
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
