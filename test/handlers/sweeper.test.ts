import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFunctions } from '../support/composed-functions.ts';

let workers: Awaited<ReturnType<typeof startFunctions>>;
beforeAll(async () => {
  workers = await startFunctions();
});
afterAll(() => workers.stop());

const minute = 60_000;
const createdBefore = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

async function requests(): Promise<number> {
  const { Attributes } = await workers.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: workers.queues.inventory,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages);
}

it('an item that is no order holds up neither those beside it nor what is told of the old', async () => {
  const created_at = createdBefore(6_000);
  const good = await Promise.all([1, 2, 3].map(() => workers.storeOrder({ created_at })));
  const bad = await workers.storeOrder({ created_at, items: undefined });
  const old = await workers.storeOrder({ created_at: createdBefore(60 * minute) });
  await workers.functions.sweeper();
  const told = workers.told();
  const ids = (name: string) =>
    told.flatMap(({ happening, facts }) => (happening === name ? facts.order_id : []));
  expect(ids('order_swept').sort()).toEqual(good.map(({ id }) => id).sort());
  expect(ids('reservation_request_failed')).toEqual([bad.id]);
  expect(ids('order_given_up')).toEqual([old.id]);
  expect(told).toContainEqual({
    happening: 'orders_pending_too_long',
    facts: expect.objectContaining({ count: 1, count_is_complete: true, order_ids: [old.id] }),
  });
  expect(await requests()).toBe(good.length);
});
