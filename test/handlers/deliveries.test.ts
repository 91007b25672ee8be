import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startFunctions } from '../support/composed-functions.ts';

let workers: Awaited<ReturnType<typeof startFunctions>>;
beforeAll(async () => {
  const moment = new Date();
  workers = await startFunctions({ now: () => moment });
});
afterAll(() => workers.stop());
beforeEach(() => {
  workers.told();
});

const created_at = '2026-01-02T03:04:05.678Z';
const image = (id: string) => ({
  id: { S: id },
  created_at: { S: created_at },
  status: { S: 'CONFIRMED' },
});
const confirmed = (id: string) => ({ eventName: 'MODIFY', dynamodb: { NewImage: image(id) } }) as const;
const removed = (id: string) => ({ eventName: 'REMOVE', dynamodb: { OldImage: image(id) } }) as const;

async function told(...Records: DynamoDBRecord[]): Promise<string[]> {
  expect(await workers.functions.deliveries({ Records })).toEqual({ batchItemFailures: [] });
  return workers.told().map(({ happening }) => happening);
}

it('a delivery whose write is repeated, because its answer was lost, is told as triggered, and then no more', async () => {
  const id = crypto.randomUUID();
  workers.loseAnswerTo('PutItemCommand');
  expect(await told(confirmed(id))).toEqual(['delivery_triggered']);
  expect(await told(confirmed(id))).toEqual([]);
});

it('a cancellation whose write is repeated, because its answer was lost, is told, and then no more', async () => {
  const id = crypto.randomUUID();
  await told(confirmed(id));
  workers.loseAnswerTo('UpdateItemCommand');
  expect(await told(removed(id))).toEqual(['delivery_cancelled']);
  expect(await told(removed(id))).toEqual([]);
});
