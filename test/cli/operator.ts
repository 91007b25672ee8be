import { randomUUID } from 'node:crypto';
import { type MessageAttributeValue, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { physicalNames, type Stage } from '../../infra/names.ts';
import { run, type Surroundings } from '../../src/cli/run.ts';
import type { OrderRecord } from '../../src/cli/stores/order-records.ts';
import { composeSystem, type System } from '../../src/cli/system.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { provisionQueues, provisionTables } from '../../src/local/provision.ts';
import { seed } from '../../src/local/seed.ts';

export const now = new Date('2026-01-02T04:00:00.000Z');
export const orderId = '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f';
export const otherId = '0d9cf1a2-6f0e-4d52-8d3a-3f0e7e3a9b10';

const names = physicalNames('local');

/** What one call of `oms` printed and how it ended. */
export type Outcome = { code: number; out: string; err: string };

export type Operator = Awaited<ReturnType<typeof startOperator>>;

/** `oms` on tables and queues of its own, at which nothing else works; the clock stands still. */
export async function startOperator() {
  const engines = await startEngines({});
  const { dynamo, sqs } = buildEngineClients(engines);
  const [queues] = await Promise.all([
    provisionQueues(sqs, engines.sqsEndpoint),
    provisionTables(dynamo, false),
  ]);
  await seed(dynamo, 'key of the seed', now);
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamoEndpoint,
    AWS_ENDPOINT_URL_SQS: engines.sqsEndpoint,
  };

  /** Calls `oms` as it is called on the command line. */
  const oms = (...args: string[]) => call(args, { environment });

  /** The same with some of its surroundings replaced. */
  const omsWith = (surroundings: Partial<Surroundings>, ...args: string[]) =>
    call(args, { environment, ...surroundings });

  const staged: System[] = [];

  /** A stage of AWS, its policy and names, on these engines, where the command line lets nobody have it. */
  function onStage(stage: Stage): Pick<Surroundings, 'system'> {
    const system = composeSystem(stage, environment, { now: () => now, newId: randomUUID });
    staged.push(system);
    return { system: () => system };
  }

  /** The JSON document that a command that went well prints. */
  async function json<T>(...args: string[]): Promise<T> {
    const { out, err } = await oms(...args, '--json');
    if (out === '') throw new Error(`oms ${args.join(' ')} printed no result: ${err}`);
    return JSON.parse(out);
  }

  async function put(table: keyof typeof names, Item: Record<string, unknown>): Promise<void> {
    await dynamo.send(new PutCommand({ TableName: names[table], Item }));
  }

  /** Sends texts to a queue; their ids. */
  const send = (QueueUrl: string, ...bodies: string[]) => sendWith(QueueUrl, {}, ...bodies);

  /** The same with more attributes. */
  async function sendWith(
    QueueUrl: string,
    attributes: Record<string, MessageAttributeValue>,
    ...bodies: string[]
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const MessageBody of bodies) {
      const MessageAttributes = { traceparent: { DataType: 'String', StringValue: 'trace' }, ...attributes };
      const { MessageId = '' } = await sqs.send(
        new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }),
      );
      ids.push(MessageId);
    }
    return ids;
  }

  /** The messages that a reader of a queue gets just now; they are left where they are. */
  async function visible(QueueUrl: string) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 0,
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages.map(({ MessageId, Body = '', MessageAttributes }) => ({
      id: MessageId,
      body: Body,
      traceparent: MessageAttributes?.traceparent?.StringValue,
      attributes: Object.keys(MessageAttributes ?? {}),
    }));
  }

  /** Reads up to ten messages of a queue and keeps them from other readers, as one does that was cut off. */
  async function hold(QueueUrl: string): Promise<void> {
    await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }));
  }

  async function stop(): Promise<void> {
    for (const system of staged) system.close();
    dynamo.destroy();
    sqs.destroy();
    await engines.stop();
  }

  return {
    dynamo,
    environment,
    queues,
    oms,
    omsWith,
    onStage,
    json,
    put,
    send,
    sendWith,
    visible,
    hold,
    stop,
  };
}

/** An order that was placed so long before the clock's time, in milliseconds. */
export function orderOf(age: number, given: Partial<OrderRecord> = {}): OrderRecord {
  const created_at = new Date(now.getTime() - age).toISOString();
  return {
    id: orderId,
    customer_id: 'CUST-1001',
    items: [{ sku: 'SKU-1001', quantity: 2 }],
    total: 0,
    status: 'PENDING_INVENTORY',
    created_at,
    updated_at: created_at,
    fingerprint: 'f',
    ...given,
  } as OrderRecord;
}

async function call(args: string[], surroundings: Partial<Surroundings>): Promise<Outcome> {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    environment: {},
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text, done) => {
      printed.err += text;
      done?.();
    },
    now: () => now,
    newKey: () => 'oms_a-key-that-is-known',
    signal: new AbortController().signal,
    ...surroundings,
  });
  return { code, ...printed };
}
