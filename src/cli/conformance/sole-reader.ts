import { randomUUID } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { ImsQueues } from '../stores/ims-queues.ts';
import type { Mailbox } from './mailbox.ts';

const probes = 10;
const patienceMs = 10_000;

/**
 * Makes sure that nobody else takes the service's answers: puts verdicts on orders that do not exist on the queue, and
 * takes them off again. OMS itself, where it reads along, passes over such verdicts.
 *
 * @returns when they were sent, by the clock of SQS
 * @throws Failure when some do not come back
 */
export async function soleReader(queues: ImsQueues, mailbox: Mailbox): Promise<number> {
  const ids = Array.from({ length: probes }, () => randomUUID());
  for (const id of ids) mailbox.open(id);
  await Promise.all(
    ids.map((order_id) =>
      queues.answer(
        JSON.stringify({
          type: 'InventoryReservationFailed',
          order_id,
          reason: 'a probe of oms conformance',
        }),
      ),
    ),
  );
  const back = () => ids.flatMap((id) => mailbox.answersTo(id));
  const isAlone = await mailbox.until(() => back().length >= probes, patienceMs);
  if (isAlone) return Math.max(...back().map(({ sentAt }) => sentAt));
  throw new Failure(
    `another reader takes messages off ${queues.out}: of ${probes} messages that were put there, ${back().length} came back. ` +
      'The service must answer on a queue that nobody else reads while this runs. ' +
      'For the stack on a laptop, start it with OMS_LOCAL_ORDER_EVENTS=off',
  );
}
