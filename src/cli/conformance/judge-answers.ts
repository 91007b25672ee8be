import { judgementInWords } from '../../adapters/judgement-in-words.ts';
import type { Asked } from './asked.ts';
import { bodyInWords } from './body-in-words.ts';
import { changedVerdict } from './changed-verdict.ts';
import { clauses } from './clauses.ts';
import type { Finding } from './finding.ts';
import type { Answer } from './mailbox.ts';

type Answered = { asked: Asked; answers: readonly Answer[] };
type Pair = { asked: Asked; answer: Answer };

/** What is wrong with the answers to some orders, whatever the orders were about; faults of a kind are one finding. */
export function judgeAnswers(orders: readonly Answered[]): Finding[] {
  const pairs = orders.flatMap(({ asked, answers }) => answers.map((answer) => ({ asked, answer })));
  return [
    ...misshapen(pairs),
    ...orders.flatMap(({ asked, answers }) => changedVerdict(asked, answers) ?? []),
    ...withoutReason(pairs),
    ...offTrace(pairs),
  ];
}

function misshapen(pairs: readonly Pair[]): Finding[] {
  const found = pairs.filter(({ answer }) => answer.judgement.kind !== 'fine');
  const kinds = Map.groupBy(found, ({ answer }) => judgementInWords(answer.judgement));
  return [...kinds].map(([what, same]) => ({
    severity: 'fault',
    what,
    expected: 'a message of OMS-OrderEventsQueue as asyncapi.yaml has it',
    ...told(same, bodyInWords),
    clause: clauses.shape,
  }));
}

function withoutReason(pairs: readonly Pair[]): Finding[] {
  const found = pairs.filter(
    ({ answer: { judgement, body } }) =>
      judgement.kind === 'fine' &&
      judgement.type === 'InventoryReservationFailed' &&
      !/"reason"\s*:\s*"./.test(body),
  );
  if (found.length === 0) return [];
  return [
    {
      severity: 'warning',
      what: 'a refusal gives no reason',
      expected: 'a reason, for the people who look at the cancelled order',
      ...told(found, bodyInWords),
      clause: clauses.reason,
    },
  ];
}

function offTrace(pairs: readonly Pair[]): Finding[] {
  const found = pairs.filter(({ asked: { messages }, answer: { traceparent = '' } }) => {
    const traces = messages.map(({ MessageAttributes }) =>
      traceId(MessageAttributes.traceparent.StringValue),
    );
    return !traces.includes(traceId(traceparent));
  });
  if (found.length === 0) return [];
  return [
    {
      severity: 'warning',
      what: 'an answer is not on the trace of its request',
      expected: 'the message attribute traceparent, with the trace id that the request had',
      ...told(found, ({ traceparent }) => traceparent ?? 'no traceparent'),
      clause: clauses.traceContext,
    },
  ];
}

function told(pairs: readonly Pair[], inWords: (answer: Answer) => string) {
  const [first] = pairs;
  const others = pairs.length - 1;
  return {
    came: `${first ? inWords(first.answer) : ''}${others > 0 ? `, and ${others} more such answers` : ''}`,
    order_ids: [...new Set(pairs.map(({ asked }) => asked.order.id))],
  };
}

/** The trace id of a `traceparent`, whose span is the sender's own. */
function traceId(traceparent: string): string {
  return traceparent.split('-')[1] ?? '';
}
