import type { Stage } from '../../infra/names.ts';
import { type Delivery, deliveryId } from '../domain/delivery.ts';
import { duration } from './duration.ts';
import type { Prospects } from './order-prospects.ts';
import type { OrderRecord } from './stores/order-records.ts';
import { unsentAt } from './unsent-at.ts';

/**
 * What happens next with an order, for people.
 *
 * @param given.isContradicted whether a dead message has the opposite of its verdict
 */
export function nextWords(
  order: OrderRecord,
  prospects: Prospects,
  deliveries: readonly Delivery[],
  { now, stage, isContradicted }: { now: Date; stage: Stage; isContradicted: boolean },
): string {
  const left = (at: string) => duration(Date.parse(at) - now.getTime());
  switch (prospects.state) {
    case 'final':
      return finalWords(order, deliveries, isContradicted);
    case 'undated':
      return 'nothing by itself: it has no created_at, so the sweeper does not find it; write it into the order';
    case 'awaiting-verdict': {
      const asks = `the sweeper asks from ${prospects.next_request_at} on (in ${left(prospects.next_request_at)})`;
      return unsentAt(order) === undefined
        ? `its verdict is on its way, if its request was sent; if none comes, ${asks}`
        : `its request may not have been sent; ${asks}`;
    }
    case 'due': {
      const why = order.sweep_unsent_at
        ? 'as long as the inventory queue takes no request, that fails'
        : 'if this stays so, the sweeper does not run: see sweeper-silent in docs/runbook.md';
      return `the next sweep, within ${stage === 'local' ? 'seconds' : 'a minute'}, asks the inventory service again; ${why}`;
    }
    case 'backing-off':
      return `the sweeper asks the inventory service again at ${prospects.next_request_at} (in ${left(prospects.next_request_at)})`;
    case 'about-to-be-given-up':
      return `the inventory service is not asked again, because from ${prospects.given_up_from} on it may have forgotten the order and take its stock twice; the sweeper gives the order up then`;
    case 'too-old':
      return nothingSince(prospects.given_up_from);
    case 'given-up':
      return nothingSince(prospects.given_up_at);
    default:
      return prospects satisfies never;
  }
}

function nothingSince(at: string): string {
  return `nothing by itself since ${at}; a person decides, see "An order that was given up" in docs/operate.md`;
}

function finalWords(order: OrderRecord, deliveries: readonly Delivery[], isContradicted: boolean): string {
  // Whether stock is reserved only the inventory service knows.
  const opposite = order.status === 'CANCELLED' ? 'is reserved' : 'is not reserved';
  const but = isContradicted
    ? `; but the inventory service also said that its stock ${opposite}, in a dead message: ask the inventory team`
    : '';
  return finalState(order, deliveries) + but;
}

function finalState(order: OrderRecord, deliveries: readonly Delivery[]): string {
  if (order.status === 'CANCELLED') return 'nothing: CANCELLED is final';
  const own = deliveries.find(({ id }) => id === deliveryId(order));
  if (own?.status === 'CANCELLED') {
    return 'nothing by itself: its delivery is CANCELLED, though the order stands, as after it was deleted and restored; deliveries reconcile opens it again';
  }
  if (own) return `nothing more here: CONFIRMED is final; its delivery is ${own.status}`;
  return 'its delivery is triggered a moment after it was confirmed; if none comes, look into OMS-OrderChangesDLQ';
}
