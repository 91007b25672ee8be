import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSweepAt, sweepPolicy } from '../../src/domain/sweep-policy.ts';

const minute = 60_000;

it('an order is swept at about 3, 6, 12, 24 and 48 minutes of age, and not again before it is given up', () => {
  const created = Date.parse('2026-01-02T03:00:00.000Z');
  const ages: number[] = [];
  for (let age = sweepPolicy.firstAfter; age < sweepPolicy.giveUpAfter; ) {
    ages.push(age / minute);
    age = Date.parse(nextSweepAt(new Date(created).toISOString(), new Date(created + age))) - created;
  }
  expect(ages).toEqual([3, 6, 12, 24, 48]);
});

it('all tries, and what is under way of the last, end before the inventory service forgets at an hour', () => {
  expect(sweepPolicy.giveUpAfter).toBeLessThanOrEqual(55 * minute);
});

it('the next try is as far ahead as the order is old', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.nat(),
      (from, age) => {
        const now = new Date(from.getTime() + age);
        expect(Date.parse(nextSweepAt(from.toISOString(), now)) - now.getTime()).toBe(age);
      },
    ),
  );
});
