import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { buildSqsBatch } from '../../src/adapters/sqs-batch.ts';

describe('a batch of messages', () => {
  it('is wholly taken when every record is handled', async () => {
    const handled: string[] = [];
    const batch = buildSqsBatch(
      async ({ body }) => void handled.push(body),
      () => expect.unreachable(),
    );
    expect(await batch({ Records: records('a', 'b') })).toEqual({ batchItemFailures: [] });
    expect(handled).toEqual(['a', 'b']);
  });

  it('may be empty', async () => {
    const batch = buildSqsBatch(
      async () => expect.unreachable(),
      () => expect.unreachable(),
    );
    expect(await batch({ Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('poison'))],
    [
      'throws at once',
      () => {
        throw new Error('poison');
      },
    ],
  ])('gives back just the record whose handling %s, and tells of it', async (_how, poisoned) => {
    const handled: string[] = [];
    const told: unknown[] = [];
    const batch = buildSqsBatch(
      (record) => (record.body === 'poison' ? poisoned() : Promise.resolve(void handled.push(record.body))),
      (record, error) => told.push([record.messageId, error]),
    );
    const answer = await batch({ Records: records('a', 'poison', 'b') });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'id of poison' }] });
    expect(handled).toEqual(['a', 'b']);
    expect(told).toEqual([['id of poison', new Error('poison')]]);
  });

  it('gives back every record when all fail', async () => {
    const batch = buildSqsBatch(
      () => Promise.reject(new Error('down')),
      () => {},
    );
    expect(await batch({ Records: records('a', 'b') })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'id of a' }, { itemIdentifier: 'id of b' }],
    });
  });

  it('handles its records side by side, so that a slow one holds up none', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const batch = buildSqsBatch(
      // The first record is done only once the second is.
      ({ body }) => (body === 'slow' ? promise : Promise.resolve(resolve())),
      () => expect.unreachable(),
    );
    expect(await batch({ Records: records('slow', 'quick') })).toEqual({ batchItemFailures: [] });
  });
});

function records(...bodies: string[]): SQSRecord[] {
  return bodies.map((body) => ({
    messageId: `id of ${body}`,
    receiptHandle: body,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'sender',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:OMS-OrderEventsQueue',
    awsRegion: 'eu-west-1',
  }));
}
