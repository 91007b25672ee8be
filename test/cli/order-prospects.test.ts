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
    'swept, with its back-off before it',
    orderOf(minutes(7), { sweeps: 2, next_sweep_at: inMinutes(4) }),
    { state: 'backing-off', next_request_at: inMinutes(4), given_up_from: inMinutes(48) },
  ],
  [
    'swept, with its back-off behind it',
    orderOf(minutes(7), { sweeps: 1, next_sweep_at: inMinutes(-1) }),
    { state: 'due', given_up_from: inMinutes(48) },
  ],
  [
    'swept, with a back-off that ends too late',
    orderOf(minutes(49), { sweeps: 5, next_sweep_at: inMinutes(49) }),
    { state: 'about-to-be-given-up', given_up_from: inMinutes(6) },
  ],
  ['too old', orderOf(minutes(55)), { state: 'about-to-be-given-up', given_up_from: inMinutes(0) }],
  [
    'given up',
    orderOf(minutes(70), { given_up_at: inMinutes(-14) }),
    { state: 'given-up', given_up_at: inMinutes(-14) },
  ],
])('an order that is %s', (_what, order, prospects) => {
  expect(orderProspects(order, now, sweepPolicy)).toEqual(prospects);
});
