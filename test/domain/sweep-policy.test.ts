import { expect, it } from 'vitest';
import { mayAskForStock, sweepPolicy, sweepWindows } from '../../src/domain/sweep-policy.ts';
import { fc } from '../support/fast-check.ts';

const minute = 60_000;

it('tries at 3, 6, 12, 24, 48 and 52 minutes of age, each due for three minutes or until the next', () => {
  const windows = sweepWindows(sweepPolicy).map(({ sweep, from, to }) => [sweep, from / minute, to / minute]);
  expect(windows).toEqual([
    [1, 3, 6],
    [2, 6, 9],
    [3, 12, 15],
    [4, 24, 27],
    [5, 48, 51],
    [6, 52, 55],
  ]);
});

it('whatever the policy, tries follow one another without an overlap and end where giving up begins', () => {
  const policy = fc
    .record({
      firstAfter: fc.integer({ min: 1, max: 600_000 }),
      more: fc.integer({ min: 1, max: 7_200_000 }),
    })
    .map(({ firstAfter, more }) => ({ firstAfter, giveUpAfter: 2 * firstAfter + more }));
  fc.assert(
    fc.property(policy, (given) => {
      const windows = sweepWindows(given);
      expect(windows[0]?.from).toBe(given.firstAfter);
      expect(windows.at(-1)?.to).toBe(given.giveUpAfter);
      expect(windows.map(({ sweep }) => sweep)).toEqual(windows.map((_, index) => index + 1));
      for (const [index, { from, to }] of windows.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(windows[index + 1]?.from ?? to).toBeGreaterThanOrEqual(to);
      }
    }),
  );
});

it('stock may be asked for until an order is given up, well before the inventory service forgets at an hour', () => {
  const created = '2026-01-02T03:00:00.000Z';
  const at = (age: number) => new Date(Date.parse(created) + age);
  expect(mayAskForStock(created, at(55 * minute - 1))).toBe(true);
  expect(mayAskForStock(created, at(55 * minute))).toBe(false);
});
