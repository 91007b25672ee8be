import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { buildInventoryStandIn } from '../../src/local/inventory-stand-in.ts';

it('what is no request is told of once and taken off the queue, which has no DLQ', async () => {
  const failures: unknown[] = [];
  const client = new SQSClient({ region: 'none' });
  const standIn = buildInventoryStandIn({
    client,
    orderEventsUrl: 'http://127.0.0.1:9',
    stock: {},
    failed: (error) => failures.push(error),
  });
  const Records = ['no JSON', '{"type":"ReserveInventory"}'].map((body, index) => ({
    messageId: String(index),
    body,
    messageAttributes: {},
  }));
  expect(await standIn({ Records } as unknown as SQSEvent)).toEqual({ batchItemFailures: [] });
  expect(failures.map(String)).toEqual([
    expect.stringContaining('the body is not JSON'),
    expect.stringContaining('is required'),
  ]);
});
