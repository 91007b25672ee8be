import { document } from '../../generated/openapi-document.js';
import { orderEventsQueue } from '../../infra/queues.ts';
import { mergedLines } from '../../src/domain/merged-lines.ts';
import { orderTransitions } from '../../src/domain/order-transitions.ts';
import { sweepPolicy } from '../../src/domain/sweep-policy.ts';
import type { Item } from './expressions.ts';
import type { History } from './history.ts';
import type { Inventory } from './inventory.ts';
import type { Call, Ledger, Order, Walk } from './ledger.ts';
import type { StoredMessage } from './sqs-model.ts';

/** What is left of a run when all is quiet. Times are those of the virtual clock. */
export type Remains = {
  ledger: Ledger;
  history: History;
  orders: ReadonlyMap<string, Item>;
  inventory: Inventory;
  openingStock: Readonly<Record<string, number>>;
  deadLetters: readonly StoredMessage[];
  /** When the sweeper reported which order as given up. */
  givenUp: { order_id: string; at: number }[];
  /** How often a request for an order's stock was sent, and how often it was reported so. */
  requests: ReadonlyMap<string, { sent: number; reported: number }>;
  /** Functions that threw while nothing was wrong. */
  failures: string[];
  /** When the last fault was over. */
  healedAt: number;
  /** By how much an index may have been behind at the most. */
  greatestLag: number;
};

/** What is wrong, and with which orders. */
export type Finding = { what: string; orders: string[] };

/** What holds after every run, whatever went wrong in it. */
export const invariants: readonly (readonly [name: string, check: (remains: Remains) => Finding[]])[] = [
  ['every answer is one that the contract declares, 503 only under faults, 500 never', answersAreDeclared],
  ['every 201 is an order that exists, or that a caller deleted', acceptedOrdersExist],
  ['one Idempotency-Key makes one order, one call without makes at most one', keysMakeOneOrder],
  ['a read, and a delete, tells what was so at some moment of the call', readsAreTrue],
  ['an order is made pending by a create, and a final state never changes', statesAreFinal],
  ['a final state agrees with the verdict that inventory sent', finalStatesAgree],
  ['no deleted order comes back, but by a create of its own key', deletedOrdersStayAway],
  [
    'no order pends past the bound once inventory answers, unless it is given up by report',
    ordersBecomeFinal,
  ],
  [
    'the sweeper gives up no order early or twice, and sends for none more than five times',
    sweepsAreMeasured,
  ],
  [
    'a walk through the pages shows each order once that was there throughout, newest first',
    walksAreComplete,
  ],
  ['stock taken is the stock of confirmed orders, of deleted ones and of given up ones', stockAddsUp],
  ['what we send fits asyncapi.yaml; what does not fit it rests in the DLQ', messagesFit],
  ['no request for stock is reported that was not sent', reportsAreTrue],
  ['no function fails when nothing is wrong', functionsWork],
];

const minute = 60_000;
/** A sweep each minute, clocks five seconds off either way, a message that comes back after a minute. */
const slack = 3 * minute;
const skew = 10_000;
const mostSweeps = 5;

function answersAreDeclared({ ledger, history, healedAt }: Remains): Finding[] {
  return ledger.calls.flatMap((call) => {
    const { operation, status, expected, sentAt, order_id } = call;
    if (status === 'unknown') return [];
    const problem = (what: string) => [{ what: `${told(call)}: ${what}`, orders: of(order_id) }];
    if (!declared[operation]?.includes(status)) return problem('is not declared');
    if (status === 500) return problem('is a fault of ours');
    if (status === 503) {
      return sentAt > healedAt && !wasDeletedDuring(call, history) ? problem('although all is well') : [];
    }
    if (expected && !expected.includes(status)) return problem(`is none of ${expected.join(', ')}`);
    return [];
  });
}

/** A create that finds its order and then finds it deleted asks its caller to try again. */
function wasDeletedDuring({ intent, sentAt, answeredAt }: Call, history: History): boolean {
  return [...(intent?.accepted ?? [])].some((id) =>
    history.of(id).some(({ by, at }) => by === 'delete' && sentAt <= at && at <= answeredAt),
  );
}

function acceptedOrdersExist({ ledger, history, orders }: Remains): Finding[] {
  const deletions = new Set(
    ledger.calls.filter(({ operation }) => operation === 'deleteOrder').map(({ order_id }) => order_id),
  );
  return ledger.calls.flatMap((call) => {
    const { status, order_id = '', intent, answeredAt } = call;
    if (status !== 201) return [];
    const put = history.of(order_id).find(({ by, at }) => by === 'put' && at <= answeredAt);
    if (!put) return [{ what: `${told(call)}, but it was never stored`, orders: [order_id] }];
    if (put.after && nameOf(put.after) !== intent?.name) {
      return [{ what: `${told(call)}, but it is ${nameOf(put.after)}`, orders: [order_id] }];
    }
    if (orders.has(order_id)) return [];
    const last = history.of(order_id).at(-1);
    if (last?.by === 'delete' && deletions.has(order_id)) return [];
    return [{ what: `${told(call)}, but it is gone and nobody deleted it`, orders: [order_id] }];
  });
}

function keysMakeOneOrder({ ledger, history }: Remains): Finding[] {
  const ids = new Map<string, Set<string>>();
  for (const [id, steps] of history.all()) {
    for (const { by, after } of steps) {
      if (by === 'put') ids.set(nameOf(after), (ids.get(nameOf(after)) ?? new Set()).add(id));
    }
  }
  const known = new Set(ledger.intents.map(({ name }) => name));
  const unknown = [...ids].filter(([name]) => !known.has(name));
  return [
    ...unknown.map(([name, made]) => ({
      what: `"${name}" was stored, but never rightly asked for`,
      orders: [...made],
    })),
    ...ledger.intents.flatMap(({ name, accepted }) => {
      const made = new Set([...(ids.get(name) ?? []), ...accepted]);
      return made.size > 1 ? [{ what: `${name} was stored ${made.size} times`, orders: [...made] }] : [];
    }),
    ...ledger.intents.flatMap((intent) => repeatedFirsts(intent.name, ledger, history)),
  ];
}

/** All answers to one key but the first say that they repeat it. */
function repeatedFirsts(name: string, { calls }: Ledger, history: History): Finding[] {
  const firsts = calls.filter(
    ({ intent, status, headers }) =>
      intent?.name === name && status === 201 && !headers['Idempotency-Replayed'],
  );
  const order_id = firsts[0]?.order_id ?? '';
  const puts = history.of(order_id).filter(({ by }) => by === 'put').length;
  if (firsts.length <= Math.max(puts, 1)) return [];
  return [{ what: `${name} was accepted as new ${firsts.length} times`, orders: [order_id] }];
}

function readsAreTrue({ ledger, history }: Remains): Finding[] {
  return ledger.calls.flatMap((call) => {
    const { operation, status, order_id = '', caller, sentAt, answeredAt } = call;
    const states = history.between(order_id, sentAt, answeredAt);
    const lie = [{ what: `${told(call)}, which was so at no moment`, orders: [order_id] }];
    const isVisible = (item: Item | undefined) =>
      item !== undefined && (caller.customer_id === undefined || item.customer_id === caller.customer_id);
    if (operation === 'getOrder' && status === 200) {
      const { status: read } = call.body as Order;
      return states.some((item) => isVisible(item) && item?.status === read) ? [] : lie;
    }
    if ((operation === 'getOrder' || operation === 'deleteOrder') && status === 404) {
      return states.some((item) => !isVisible(item)) ? [] : lie;
    }
    if (operation === 'deleteOrder' && status === 204) {
      return states.some(isVisible) && states.includes(undefined) ? [] : lie;
    }
    return [];
  });
}

function statesAreFinal({ history }: Remains): Finding[] {
  return eachStep(history, ({ by, before, after }) => {
    if (!after) return undefined;
    if (by === 'put' && before) return 'a create overwrote it';
    if (by === 'put' && after.status !== pending) return `a create stored it as ${after.status}`;
    if (before && before.status !== pending && JSON.stringify(before) !== JSON.stringify(after)) {
      return `it was ${before.status} and was changed`;
    }
    return undefined;
  });
}

function finalStatesAgree({ history, inventory }: Remains): Finding[] {
  const verdicts = Map.groupBy(inventory.verdicts, ({ event }) => event.order_id);
  return [...history.all()].flatMap(([id, steps]) =>
    steps.flatMap(({ by, before, after, at }) => {
      if (by === 'delete' || !after || after.status === pending || before?.status === after.status) return [];
      const agrees = (verdicts.get(id) ?? []).some(
        ({ event, at: decidedAt }) =>
          decidedAt <= at &&
          orderTransitions[event.type] === after.status &&
          event.reason === after.status_reason,
      );
      return agrees ? [] : [{ what: `it became ${after.status}, which no verdict says`, orders: [id] }];
    }),
  );
}

function deletedOrdersStayAway({ history }: Remains): Finding[] {
  return eachStep(history, ({ by, before, after }) =>
    by === 'update' && !before ? `an update made it from nothing: ${JSON.stringify(after)}` : undefined,
  );
}

function ordersBecomeFinal({ history, orders, givenUp, healedAt }: Remains): Finding[] {
  const isGivenUp = new Set(givenUp.map(({ order_id }) => order_id));
  return [...orders].flatMap(([id, { status }]) => {
    const steps = history.of(id);
    const createdAt = steps.findLast(({ by }) => by === 'put')?.at ?? 0;
    const bound = Math.max(sweepPolicy.firstAfter, 2 * (healedAt - createdAt)) + slack;
    // One whose next try would have come too late is a person's to decide on.
    if (bound > sweepPolicy.giveUpAfter && isGivenUp.has(id)) return [];
    if (status === pending) return [{ what: 'it is pending still', orders: [id] }];
    const finalAt = steps.findLast(({ before, after }) => before?.status !== after?.status)?.at ?? 0;
    if (finalAt - createdAt <= bound) return [];
    return [
      { what: `it pended for ${inMinutes(finalAt - createdAt)}, not ${inMinutes(bound)}`, orders: [id] },
    ];
  });
}

function sweepsAreMeasured({ history, orders, givenUp }: Remains): Finding[] {
  const times = Map.groupBy(givenUp, ({ order_id }) => order_id);
  return [
    ...[...times].flatMap(([id, reports]) => {
      const puts = history.of(id).filter(({ by }) => by === 'put');
      const age = (reports[0]?.at ?? 0) - (puts[0]?.at ?? 0);
      if (reports.length > puts.length)
        return [{ what: `it was given up ${reports.length} times`, orders: [id] }];
      if (age >= sweepPolicy.giveUpAfter - skew) return [];
      return [{ what: `it was given up after ${inMinutes(age)}`, orders: [id] }];
    }),
    ...[...orders].flatMap(([id, { sweeps }]) =>
      Number(sweeps ?? 0) > mostSweeps ? [{ what: `it was swept ${sweeps} times`, orders: [id] }] : [],
    ),
  ];
}

function walksAreComplete({ ledger, history, greatestLag }: Remains): Finding[] {
  return ledger.walks.flatMap((walk) => {
    const seen = walk.pages.flat();
    const keys = seen.map(({ id, created_at }) => `${created_at} ${id}`);
    const twice = seen.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
    const unsorted = seen.filter(
      ({ created_at }, index) => created_at > (seen[index - 1]?.created_at ?? '~'),
    );
    const foreign = seen.filter((order) => !fits(walk, order) || history.of(order.id).length === 0);
    const missing = [...history.all()].filter(
      ([id]) => isThroughout(id, walk) && !seen.some((one) => one.id === id),
    );
    const findings = [
      { what: 'shows twice', orders: twice.map(({ id }) => id) },
      { what: 'shows out of order', orders: unsorted.map(({ id }) => id) },
      { what: 'shows against its filter', orders: foreign.map(({ id }) => id) },
      { what: 'misses', orders: missing.map(([id]) => id) },
    ];
    return findings
      .filter(({ orders }) => orders.length > 0)
      .map(({ what, orders }) => ({ what: `the walk ${JSON.stringify(walk)} ${what}`, orders }));
  });

  function isThroughout(id: string, walk: Walk): boolean {
    const states = history.between(id, walk.startedAt - greatestLag, walk.endedAt);
    return states.every((item) => item !== undefined && fits(walk, item));
  }
}

function fits({ customer_id, status, from = '', to = '~' }: Walk, order: Item | Order): boolean {
  const created_at = String(order.created_at);
  const isInTime = from <= created_at && created_at <= to;
  return isInTime && order.customer_id === customer_id && (status === undefined || order.status === status);
}

function stockAddsUp({ history, orders, inventory, openingStock, givenUp }: Remains): Finding[] {
  const isGivenUp = new Set(givenUp.map(({ order_id }) => order_id));
  const taken = Map.groupBy(
    inventory.verdicts.filter((verdict) => verdict.taken.length > 0),
    ({ event }) => event.order_id,
  );
  const perOrder = [...taken].flatMap(([id, takings]): Finding[] => {
    const order = orders.get(id);
    const puts = history.of(id).filter(({ by }) => by === 'put');
    const last = puts.at(-1);
    if (!last) return [{ what: 'stock was taken for it, but it never was', orders: [id] }];
    if (takings.length > puts.length)
      return [{ what: `stock was taken ${takings.length} times`, orders: [id] }];
    if (order && order.status !== 'CONFIRMED' && !(order.status === pending && isGivenUp.has(id))) {
      return [{ what: `stock was taken, but it is ${order.status}`, orders: [id] }];
    }
    const { items } = last.after as Order;
    const asked = JSON.stringify(mergedLines(items));
    if (JSON.stringify(takings[0]?.taken) === asked) return [];
    return [{ what: `stock was taken for ${JSON.stringify(takings[0]?.taken)}, not ${asked}`, orders: [id] }];
  });
  const unpaid = [...orders].filter(([id, { status }]) => status === 'CONFIRMED' && !taken.has(id));
  const sums = Object.entries(openingStock).flatMap(([sku, opening]) => {
    const lines = [...taken.values()].flat().flatMap((verdict) => verdict.taken);
    const sum = lines.reduce((total, line) => total + (line.sku === sku ? line.quantity : 0), 0);
    const left = inventory.left.get(sku);
    return opening - sum === left ? [] : [{ what: `${sku}: ${opening} - ${sum} is not ${left}`, orders: [] }];
  });
  return [
    ...perOrder,
    ...unpaid.map(([id]) => ({ what: 'it is confirmed without stock', orders: [id] })),
    ...sums,
  ];
}

function messagesFit({ inventory, deadLetters }: Remains): Finding[] {
  const garbage = [...inventory.garbage].sort();
  const isGarbage = new Set(garbage);
  const rest = deadLetters.filter(({ body }) => isGarbage.has(body));
  const missing = [...isGarbage].filter((body) => !rest.some((message) => message.body === body));
  const early = deadLetters.filter(({ receiveCount }) => receiveCount < orderEventsQueue.maxReceiveCount);
  return [
    ...inventory.malformed.map((body) => ({ what: `inventory was sent ${body}`, orders: [] })),
    ...missing.map((body) => ({ what: `this was acknowledged: ${body}`, orders: [] })),
    ...early.map(({ body }) => ({ what: `this is in the DLQ too early: ${body}`, orders: [] })),
  ];
}

function reportsAreTrue({ requests }: Remains): Finding[] {
  return [...requests].flatMap(([id, { sent, reported }]) =>
    reported > sent ? [{ what: `${reported} requests are reported, ${sent} were sent`, orders: [id] }] : [],
  );
}

function functionsWork({ failures }: Remains): Finding[] {
  return failures.map((what) => ({ what, orders: [] }));
}

const pending = 'PENDING_INVENTORY';

const declared: Record<string, number[]> = Object.fromEntries(
  Object.values(document.paths ?? {}).flatMap((path) =>
    [path?.get, path?.post, path?.delete].flatMap((operation) =>
      operation ? [[operation.operationId, Object.keys(operation.responses).map(Number)]] : [],
    ),
  ),
);

function eachStep(
  history: History,
  wrong: (step: ReturnType<History['of']>[number]) => string | undefined,
): Finding[] {
  return [...history.all()].flatMap(([id, steps]) =>
    steps.flatMap((step) => {
      const what = wrong(step);
      return what === undefined ? [] : [{ what, orders: [id] }];
    }),
  );
}

/** The first line's name tells whose order it is. */
function nameOf(order: Item | undefined): string {
  const [line] = (order?.items ?? []) as { name?: string }[];
  return line?.name ?? '';
}

function told({ caller, operation, status, intent, order_id }: Call): string {
  return `${caller.client_id} heard ${status} of ${operation} ${intent?.name ?? order_id ?? ''}`;
}

function of(order_id: string | undefined): string[] {
  return order_id === undefined ? [] : [order_id];
}

function inMinutes(milliseconds: number): string {
  return `${(milliseconds / minute).toFixed(1)} min`;
}
