import { randomUUID } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { ImsQueues } from '../stores/ims-queues.ts';
import type { Mailbox } from './mailbox.ts';

const probes = 10;
const patienceMs = 5_000;

/**
 * Makes sure that nobody else takes the service's answers: puts verdicts on orders that do not exist on the queue, and
 * takes them off again. OMS itself, where it reads along, passes over such verdicts.
 *
 * @returns when they were sent, by the clock of SQS
 * @throws Failure when some do not come back
 */
export async function soleReader(queues: ImsQueues, mailbox: Mailbox): Promise<number> {
  let began = 0;
  for (let sent = 1; sent <= probes; sent++) {
    const order_id = randomUUID();
    const back = () => mailbox.answersTo(order_id);
    mailbox.open(order_id);
    await queues.answer(
      JSON.stringify({ type: 'InventoryReservationFailed', order_id, reason: 'a probe of oms conformance' }),
    );
    // One by one: another reader that waits for messages has a chance at each.
    const isBack = await mailbox.until(() => back().length > 0, patienceMs);
    if (!isBack) throw new Failure(otherReader(queues.out, sent));
    began = Math.max(began, ...back().map(({ sentAt }) => sentAt));
  }
  return began;
}

function otherReader(queue: string, sent: number): string {
  return (
    `another reader takes messages off ${queue}: number ${sent} of ${probes} that were put there to try did not come back. ` +
    'The service must answer on a queue that nobody else reads while this runs. ' +
    'The stack on a laptop leaves its queue alone when it is started with OMS_LOCAL_ORDER_EVENTS=off'
  );
}
