import { randomUUID } from 'node:crypto';
import { type ReservationMessage, reservationMessage } from '../../adapters/reservation-message.ts';
import { outgoingTraceparent } from '../../adapters/traceparent.ts';
import { newOrder } from '../../domain/order.ts';
import type { Clock } from '../../operations/ports.ts';
import type { ImsQueues } from '../stores/ims-queues.ts';
import type { Asked, Line, Verdict } from './asked.ts';
import { bodyInWords } from './body-in-words.ts';
import type { Clause } from './clauses.ts';
import type { Finding } from './finding.ts';
import { linesInWords } from './lines-in-words.ts';
import type { Answer, Mailbox } from './mailbox.ts';
import type { StockBook } from './stock-book.ts';
import { unanswered } from './unanswered.ts';
import { verdictOf } from './verdict-of.ts';

/** A verdict that is due, and what it means when another one comes. */
export type Due = {
  verdict: Verdict;
  what: string;
  because: string;
  clause: Clause;
};

/** How an order is asked for: how many copies of the message are sent at once, and what is changed in it. */
type Asking = { copies?: number; change?: (message: ReservationMessage) => ReservationMessage };

/** What a scenario plays with: OMS towards the service, and the stock that the service must have left. */
export type Play = {
  stock: StockBook;
  find(finding: Finding): void;
  /** Asks for the stock of a new order, as OMS does. */
  ask(lines: readonly Line[], asking?: Asking): Promise<Asked>;
  /** Asks again, with the message as it was, which is what SQS does, or with a new one, as OMS's sweeper does. */
  askAgain(asked: Asked, message: 'the same' | 'new'): Promise<void>;
  /** Waits until an order has so many answers; when they do not come, that is a finding and its stock in doubt. */
  answered(asked: Asked, count?: number): Promise<boolean>;
  /** Waits a little for answers that need not come; false when they did not. */
  mayBeAnswered(asked: Asked, count: number): Promise<boolean>;
  answersTo(asked: Asked): readonly Answer[];
  verdict(asked: Asked): Verdict | undefined;
  /** The orders of the scenarios before. Their answers are judged first; what comes from now on is for whoever asks again. */
  earlier(): Promise<readonly Asked[]>;
  /** Asks for a new order and holds the verdict against the one that is due; undefined when it is not that. */
  expect(due: Due, lines: readonly Line[], asking?: Asking): Promise<Asked | undefined>;
};

/** Nobody of that name orders anything. */
const customer_id = 'CUST-CONFORMANCE';
const littleMs = 5_000;

/** @param parts.asked gets each order that is asked for */
export function buildPlay(parts: {
  queues: ImsQueues;
  mailbox: Mailbox;
  stock: StockBook;
  patienceMs: number;
  now: Clock;
  find: (finding: Finding) => void;
  asked: Asked[];
  earlier: () => Promise<readonly Asked[]>;
}): Play {
  const { queues, mailbox, stock, patienceMs, now, find, earlier } = parts;
  const answersTo = ({ order }: Asked) => mailbox.answersTo(order.id);

  return { stock, find, ask, askAgain, answered, mayBeAnswered, answersTo, verdict, earlier, expect };

  async function ask(lines: readonly Line[], { copies = 1, change = asItIs }: Asking = {}): Promise<Asked> {
    const request = { customer_id, items: [...lines] };
    const order = newOrder({ id: randomUUID(), request, fingerprint: '', created_at: now().toISOString() });
    const message = change(messageOf(order));
    const asked: Asked = { order, messages: Array.from({ length: copies }, () => message) };
    parts.asked.push(asked);
    mailbox.open(order.id);
    await Promise.all(asked.messages.map((copy) => queues.ask(copy)));
    return asked;
  }

  async function askAgain({ order, messages }: Asked, message: 'the same' | 'new'): Promise<void> {
    const [first] = messages;
    const sent = first !== undefined && message === 'the same' ? first : messageOf(order);
    messages.push(sent);
    await queues.ask(sent);
  }

  async function answered(asked: Asked, count = 1): Promise<boolean> {
    if (await mailbox.until(() => answersTo(asked).length >= count, patienceMs)) return true;
    stock.doubt(asked.order.items);
    find(await unanswered(asked, { queues, mailbox, patienceMs }));
    return false;
  }

  function mayBeAnswered(asked: Asked, count: number): Promise<boolean> {
    return mailbox.until(() => answersTo(asked).length >= count, Math.min(littleMs, patienceMs));
  }

  function verdict(asked: Asked): Verdict | undefined {
    const [first] = answersTo(asked);
    return first && verdictOf(first);
  }

  async function expect(due: Due, lines: readonly Line[], asking?: Asking): Promise<Asked | undefined> {
    const asked = await ask(lines, asking);
    if (!(await answered(asked))) return undefined;
    const given = verdict(asked);
    if (given === due.verdict) {
      stock.settle(lines, given);
      return asked;
    }
    stock.doubt(lines);
    // An answer that is no verdict at all is told as what it is, by its shape.
    if (given !== undefined) find(otherVerdict(due, asked));
    return undefined;
  }

  function otherVerdict({ verdict: wanted, what, because, clause }: Due, asked: Asked): Finding {
    const [first] = answersTo(asked);
    return {
      severity: 'fault',
      what,
      expected: `${wanted} for ${linesInWords(asked.order.items)}: ${because}`,
      came: first ? bodyInWords(first) : 'nothing',
      clause,
      order_ids: [asked.order.id],
    };
  }

  function messageOf(order: Asked['order']): ReservationMessage {
    return reservationMessage(order, {
      timestamp: now().toISOString(),
      traceparent: outgoingTraceparent(undefined, undefined),
    });
  }
}

function asItIs(message: ReservationMessage): ReservationMessage {
  return message;
}
