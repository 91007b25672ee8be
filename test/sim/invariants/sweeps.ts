import { sweepPolicy, sweepWindows } from '../../../src/domain/sweep-policy.ts';
import { type Finding, type Invariant, pending, type Remains } from './remains.ts';
import { inMinutes } from './telling.ts';

/** That no order is forgotten, nor asked for too often. */
export const sweepInvariants: readonly Invariant[] = [
  [
    'no order pends past the bound once inventory answers, unless it is given up by report',
    ordersBecomeFinal,
  ],
  ['the sweeper gives up no order early or twice, and makes no more tries than it may', sweepsAreMeasured],
  ['no stock is asked for past the age at which an order is given up', requestsEnd],
];

const minute = 60_000;
/** A sweep each minute, clocks five seconds off either way, a message that comes back after a minute. */
const slack = 3 * minute;
const skew = 10_000;
/** A request that was decided on in time may be tried more than once. */
const longestSend = minute;
const mostSweeps = sweepWindows(sweepPolicy).length;

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

function requestsEnd({ history, requests }: Remains): Finding[] {
  return [...requests].flatMap(([id, { lastAt }]) => {
    const createdAt = history.of(id).findLast(({ by }) => by === 'put')?.at ?? lastAt;
    if (lastAt - createdAt <= sweepPolicy.giveUpAfter + skew + longestSend) return [];
    return [{ what: `its stock was asked for after ${inMinutes(lastAt - createdAt)}`, orders: [id] }];
  });
}
