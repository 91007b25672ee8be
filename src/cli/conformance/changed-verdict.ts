import type { Asked } from './asked.ts';
import { clauses } from './clauses.ts';
import type { Finding } from './finding.ts';
import { linesInWords } from './lines-in-words.ts';
import type { Answer } from './mailbox.ts';
import { verdictOf } from './verdict-of.ts';

/** That the answers to an order contradict each other; undefined when they do not. */
export function changedVerdict({ order, messages }: Asked, answers: readonly Answer[]): Finding | undefined {
  const counts = Map.groupBy(answers, verdictOf);
  counts.delete(undefined);
  if (counts.size < 2) return undefined;
  return {
    severity: 'fault',
    what: 'an order got two verdicts that contradict each other',
    expected: `one verdict on ${linesInWords(order.items)}, however often it is asked for`,
    came: [...counts].map(([verdict, same]) => `${same.length} × ${verdict}`).join(', '),
    clause: messages.length > 1 ? clauses.sameVerdict : clauses.oneVerdict,
    order_ids: [order.id],
  };
}
