import { document } from '../../../generated/openapi-document.js';
import { isOfKey } from '../../../src/domain/order-id.ts';
import type { Item } from '../expressions.ts';
import type { History } from '../history.ts';
import type { Call, Ledger, Order } from '../ledger.ts';
import type { Finding, Invariant, Remains } from './remains.ts';
import { nameOf, told } from './telling.ts';

/** What callers were told. */
export const answerInvariants: readonly Invariant[] = [
  ['every answer is one that the contract declares, 503 only under faults, 500 never', answersAreDeclared],
  ['every 201 is an order that exists, or that a caller deleted', acceptedOrdersExist],
  ['one Idempotency-Key makes one order, one call without makes at most one', keysMakeOneOrder],
  ['a read, and a delete, tells what was so at some moment of the call', readsAreTrue],
  ['what a call did itself it does not tell as done by another', ownDeedsAreTold],
];

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
      // Without a key a repeated delete cannot tell what it did from what was done before.
      const wasThere = states.some(isVisible) || (!isOfKey(order_id) && isOthersDeed(call, ledger));
      return wasThere && states.includes(undefined) ? [] : lie;
    }
    return [];
  });
}

/** Whether the order never was, or some other call was to delete it, and before this one was answered. */
function isOthersDeed(call: Call, { calls }: Ledger): boolean {
  const { order_id, operation, answeredAt } = call;
  const isStray = calls.every((one) => one.operation !== 'createOrder' || one.order_id !== order_id);
  return (
    isStray ||
    calls.some(
      (one) =>
        one !== call && one.operation === operation && one.order_id === order_id && one.sentAt < answeredAt,
    )
  );
}

/** The first delete that found its order is not told that there is none, the first create not that it repeats one. */
function ownDeedsAreTold({ ledger, history }: Remains): Finding[] {
  return ledger.calls.flatMap((call) => {
    const { operation, status, order_id = '', intent, headers, sentAt, answeredAt } = call;
    const wrong = (what: string) => [{ what: `${told(call)}, ${what}`, orders: [order_id] }];
    if (operation === 'deleteOrder' && status === 404 && intent) {
      const wasThere = history.between(order_id, sentAt, sentAt)[0] !== undefined;
      return wasThere && !isOthersDeed(call, ledger) ? wrong('which it deleted itself') : [];
    }
    if (operation === 'createOrder' && status === 201 && headers['Idempotency-Replayed']) {
      const isFirst = ledger.calls.every(
        (one) =>
          one === call || one.intent !== intent || one.operation !== operation || one.sentAt > answeredAt,
      );
      return isFirst ? wrong('as if it were not the first') : [];
    }
    return [];
  });
}

const declared: Record<string, number[]> = Object.fromEntries(
  Object.values(document.paths ?? {}).flatMap((path) =>
    [path?.get, path?.post, path?.delete].flatMap((operation) =>
      operation ? [[operation.operationId, Object.keys(operation.responses).map(Number)]] : [],
    ),
  ),
);

function of(order_id: string | undefined): string[] {
  return order_id === undefined ? [] : [order_id];
}
