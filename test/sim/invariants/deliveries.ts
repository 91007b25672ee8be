import type { Item } from '../expressions.ts';
import type { Step } from '../history.ts';
import type { Call, DeliveryList } from '../ledger.ts';
import { confirmed, type Finding, type Invariant, type Remains } from './remains.ts';
import { told } from './telling.ts';

/** What follows from orders. */
export const deliveryInvariants: readonly Invariant[] = [
  ['each order that was confirmed has one delivery, and no other order has any', confirmedOrdersAreDelivered],
  ['no order that is gone has a delivery that is pending, none that is there a cancelled one', deletesCancel],
  ['a delivery begins pending, and is cancelled from there and after its order is deleted', deliveriesGoOn],
  ['a list of deliveries tells what was so, all of it and nothing else', listsAreTrue],
  ['no change of an order is given up', changesAreHandled],
];

/** An order that was deleted, made again by its key and confirmed again has one for each time. */
function confirmedOrdersAreDelivered(remains: Remains): Finding[] {
  const { history, setAside } = remains;
  const deliveries = byOrder(remains);
  const isExcused = new Set(setAside.map(({ key }) => key));
  const ids = new Set([...deliveries.keys(), ...[...history.all()].map(([id]) => id)]);
  return [...ids].flatMap((id) => {
    const times = history.of(id).filter(isConfirmation).length;
    const count = deliveries.get(id)?.length ?? 0;
    if (count === times || (count < times && isExcused.has(id))) return [];
    return [{ what: `it was confirmed ${times} times and has ${count} deliveries`, orders: [id] }];
  });
}

function deletesCancel(remains: Remains): Finding[] {
  const { orders, setAside } = remains;
  const isExcused = new Set(setAside.map(({ key }) => key));
  return [...byOrder(remains)].flatMap(([id, deliveries]) => {
    const isThere = orders.get(id)?.status === confirmed;
    const pending = deliveries.filter(({ status }) => status === 'PENDING').length;
    const isCancelled = deliveries.every(({ status }) => status === 'CANCELLED');
    if (isExcused.has(id)) return [];
    if (pending > (isThere ? 1 : 0)) {
      return [
        { what: `it is ${isThere ? 'there' : 'gone'}, with ${pending} deliveries pending`, orders: [id] },
      ];
    }
    if (isThere && isCancelled) return [{ what: 'it is there, its delivery is cancelled', orders: [id] }];
    return [];
  });
}

function deliveriesGoOn({ deliveryHistory, history }: Remains): Finding[] {
  return [...deliveryHistory.all()].flatMap(([id, steps]) =>
    steps.flatMap((step) => {
      const order_id = String((step.after ?? step.before)?.order_id ?? '');
      const what = wrongStep(step, history.of(order_id));
      return what === undefined ? [] : [{ what: `its delivery ${id} ${what}`, orders: [order_id] }];
    }),
  );
}

function wrongStep({ by, before, after, at }: Step, order: readonly Step[]): string | undefined {
  if (!after) return 'was deleted';
  if (by === 'put') {
    if (before) return 'was overwritten';
    if (after.status !== 'PENDING') return `began as ${after.status}`;
    return order.some((step) => step.at <= at && isConfirmation(step)) ? undefined : 'began unconfirmed';
  }
  if (!before) return 'was made from nothing by an update';
  // The SDK repeats a write whose answer was lost, to no effect.
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (before.status !== 'PENDING') return `was ${before.status} and became ${after.status}`;
  if (after.status === 'SHIPPED') return undefined;
  const isGone = order.some((step) => step.by === 'delete' && step.at <= at);
  return isGone && after.status === 'CANCELLED' ? undefined : `became ${after.status} all the same`;
}

function listsAreTrue(remains: Remains): Finding[] {
  const deliveries = byOrder(remains);
  return remains.ledger.calls.flatMap((call) => {
    if (call.operation !== 'listDeliveries') return [];
    const ids = (deliveries.get(call.order_id ?? '') ?? []).map(({ id }) => String(id));
    const what = lieOf(call, ids, remains);
    return what === undefined ? [] : [{ what: `${told(call)}, ${what}`, orders: [call.order_id ?? ''] }];
  });
}

function lieOf(call: Call, ids: string[], { history, deliveryHistory, greatestLag }: Remains) {
  const { order_id = '', status, caller, sentAt, answeredAt } = call;
  const orders = history.between(order_id, sentAt, answeredAt);
  const isVisible = (item: Item | undefined) =>
    item !== undefined && (caller.customer_id === undefined || item.customer_id === caller.customer_id);
  if (status === 404) return orders.every(isVisible) ? 'though it was there throughout' : undefined;
  if (status !== 200) return undefined;
  if (!orders.some(isVisible)) return 'though it was there at no moment';
  const { deliveries } = call.body as DeliveryList;
  const states = (id: string) => deliveryHistory.between(id, sentAt - greatestLag, answeredAt);
  const isTrue = (delivery: DeliveryList['deliveries'][number]) =>
    delivery.order_id === order_id && states(delivery.id).some((item) => isSame(item, delivery));
  if (!deliveries.every(isTrue)) return `which was so at no moment: ${JSON.stringify(deliveries)}`;
  if (new Set(deliveries.map(({ id }) => id)).size < deliveries.length) return 'which names one twice';
  const missing = ids.find(
    (id) => states(id).every((item) => item !== undefined) && !deliveries.some((one) => one.id === id),
  );
  return missing === undefined ? undefined : `which misses ${missing}`;
}

function changesAreHandled({ setAside, changeLetters }: Remains): Finding[] {
  const tooOld = setAside.map(({ key, record }) => ({
    what: `its ${record.eventName} was set aside`,
    orders: [key],
  }));
  const atFault = changeLetters.map(({ body }) => ({
    what: `the function set a change aside: ${body}`,
    orders: [],
  }));
  return [...tooOld, ...atFault];
}

/** All deliveries that there are, by their orders. */
function byOrder({ deliveries }: Remains): Map<string, Item[]> {
  return Map.groupBy(deliveries.values(), ({ order_id }) => String(order_id));
}

function isConfirmation({ before, after }: Step): boolean {
  return before?.status !== confirmed && after?.status === confirmed;
}

function isSame(item: Item | undefined, delivery: Item): boolean {
  return item !== undefined && Object.entries(delivery).every(([name, value]) => item[name] === value);
}
