import { judgementInWords } from '../../adapters/judgement-in-words.ts';
import { explainError } from '../explain-error.ts';
import { howMany } from '../how-many.ts';
import type { ImsQueues } from '../stores/ims-queues.ts';
import type { Asked } from './asked.ts';
import { bodyInWords } from './body-in-words.ts';
import { clauses } from './clauses.ts';
import type { Finding } from './finding.ts';
import { linesInWords } from './lines-in-words.ts';
import type { Mailbox } from './mailbox.ts';

/** A request that was not answered in time, with what can be seen from outside of where it is. */
export async function unanswered(
  { order, messages }: Asked,
  { queues, mailbox, patienceMs }: { queues: ImsQueues; mailbox: Mailbox; patienceMs: number },
): Promise<Finding> {
  const answers = mailbox.answersTo(order.id).length;
  const isRepeated = messages.length > 1 && answers > 0;
  const [stray] = mailbox.strays().filter(({ judgement }) => judgement.kind !== 'fine');
  return {
    severity: 'fault',
    what: isRepeated ? 'a repeated request was not answered' : 'a request was not answered',
    expected: `a verdict on ${linesInWords(order.items)} within ${patienceMs / 1_000} s`,
    came: [
      isRepeated ? `${howMany(answers, 'answer')} to ${messages.length} requests` : 'nothing',
      await backlogInWords(queues),
      ...(stray
        ? [
            `a message came that names no order of this run: ${bodyInWords(stray)} (${judgementInWords(stray.judgement)})`,
          ]
        : []),
    ].join('; '),
    clause: isRepeated ? clauses.sameVerdict : clauses.oneVerdict,
    order_ids: [order.id],
  };
}

async function backlogInWords(queues: ImsQueues): Promise<string> {
  try {
    const { waiting, taken } = await queues.backlog();
    if (waiting > 0) {
      return waiting === 1
        ? '1 request waits in the queue and nobody takes it'
        : `${waiting} requests wait in the queue and nobody takes them`;
    }
    if (taken > 0) {
      return taken === 1
        ? '1 request was taken off the queue, and is neither deleted nor let go'
        : `${taken} requests were taken off the queue, and are neither deleted nor let go`;
    }
    return 'the queue is empty, so the request was taken and deleted';
  } catch (error) {
    // Whoever may send to another team's queue may not always look at it.
    return `where the request is cannot be seen: ${explainError(error)}`;
  }
}
