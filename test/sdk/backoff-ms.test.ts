import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../src/sdk/backoff-ms.ts';
import { fc } from '../support/fast-check.ts';

const backoff = { firstMs: 250, mostMs: 8_000 };
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait before another try', () => {
  it.each([
    { waits: 0, random: 0, ms: 0 },
    { waits: 0, random: 0.5, ms: 125 },
    { waits: 1, random: 0.5, ms: 250 },
    { waits: 4, random: 0.5, ms: 2_000 },
    { waits: 5, random: 0.5, ms: 4_000 },
    { waits: 6, random: 0.5, ms: 4_000 },
    { waits: 2_000, random: 0.5, ms: 4_000 },
  ])('is $ms ms after $waits waits at random $random', ({ waits, random, ms }) => {
    expect(backoffMs(backoff, waits, random)).toBe(ms);
  });

  it('is never negative and never above its bound', () => {
    fc.assert(
      fc.property(fc.nat(), random, (waits, random) => {
        const ms = backoffMs(backoff, waits, random);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThan(backoff.mostMs);
      }),
    );
  });

  it('never gets shorter by further waits', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), random, (waits, random) => {
        expect(backoffMs(backoff, waits + 1, random)).toBeGreaterThanOrEqual(
          backoffMs(backoff, waits, random),
        );
      }),
    );
  });
});
