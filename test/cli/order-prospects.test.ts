import { expect, it } from 'vitest';
import { orderProspects } from '../../src/cli/order-prospects.ts';
import { sweepPolicy } from '../../src/domain/sweep-policy.ts';
import { now, orderOf } from './operator.ts';

const minutes = (count: number) => count * 60_000;
const inMinutes = (count: number) => new Date(now.getTime() + minutes(count)).toISOString();

it.each([
  ['confirmed', orderOf(minutes(9), { status: 'CONFIRMED' }), { state: 'final' }],
  ['cancelled', orderOf(minutes(99), { status: 'CANCELLED' }), { state: 'final' }],
  [
    'a minute old',
    orderOf(minutes(1)),
    { state: 'awaiting-verdict', next_request_at: inMinutes(2), given_up_from: inMinutes(54) },
  ],
  ['three minutes old', orderOf(minutes(3)), { state: 'due', given_up_from: inMinutes(52) }],
  [
    'swept for the second time, with the third try before it',
    orderOf(minutes(7), { sweeps: 2 }),
    { state: 'backing-off', next_request_at: inMinutes(5), given_up_from: inMinutes(48) },
  ],
  [
    'swept once, with the second try due',
    orderOf(minutes(7), { sweeps: 1 }),
    { state: 'due', given_up_from: inMinutes(48) },
  ],
  [
    'released from its first try, and still due for it',
    orderOf(minutes(4), { sweeps: 0 }),
    { state: 'due', given_up_from: inMinutes(51) },
  ],
  [
    'never swept, with two tries missed',
    orderOf(minutes(10)),
    { state: 'backing-off', next_request_at: inMinutes(2), given_up_from: inMinutes(45) },
  ],
  [
    'due for its last try',
    orderOf(minutes(53), { sweeps: 5 }),
    { state: 'due', given_up_from: inMinutes(2) },
  ],
  [
    'swept for the last time',
    orderOf(minutes(53), { sweeps: 6 }),
    { state: 'about-to-be-given-up', given_up_from: inMinutes(2) },
  ],
  ['too old, and not yet marked', orderOf(minutes(55)), { state: 'too-old', given_up_from: inMinutes(0) }],
  ['too old to be marked ever', orderOf(minutes(300)), { state: 'too-old', given_up_from: inMinutes(-245) }],
  [
    'given up',
    orderOf(minutes(70), { given_up_at: inMinutes(-14) }),
    { state: 'given-up', given_up_at: inMinutes(-14) },
  ],
])('an order that is %s', (_what, order, prospects) => {
  expect(orderProspects(order, now, sweepPolicy)).toEqual(prospects);
});
