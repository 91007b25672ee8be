import type { Item } from '../expressions.ts';
import type { Order, Walk } from '../ledger.ts';
import type { Finding, Invariant, Remains } from './remains.ts';

/** What lists show. */
export const walkInvariants: readonly Invariant[] = [
  [
    'a walk through the pages shows each order once that was there throughout, newest first',
    walksAreComplete,
  ],
];

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
