import { describe, expect, it } from 'vitest';
import { statusKey, statusKeys, withPlainStatus } from '../../src/adapters/status-key.ts';
import { statusShards } from '../../src/adapters/status-shards.ts';
import { fc } from '../support/fast-check.ts';
import { contractOperations } from '../support/openapi.ts';

const { schema } =
  contractOperations
    .find(({ id }) => id === 'listOrders')
    ?.operation.parameters?.find(({ name }) => name === 'status') ?? {};
const statuses = schema?.enum as Parameters<typeof statusKey>[0][];

const status = fc.constantFrom(...statuses);
const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });

describe('what a status is stored as', () => {
  it('is the specification’s plain status unless there are shards', () => {
    fc.assert(
      fc.property(status, fc.uuid(), (status, id) => statusKey(status, id, statusShards()) === status),
    );
  });

  it('is one of the keys that are read, and none that another status is read by, whatever was set when it was written', () => {
    fc.assert(
      fc.property(status, fc.uuid(), counts, fc.nat(), (status, id, counts, moment) => {
        const then = statusShards(counts.slice(0, 1 + (moment % counts.length)).join());
        const now = statusShards(counts.join());
        const key = statusKey(status, id, then);
        const found = statuses.flatMap((each) => statusKeys(each, now).filter((read) => read === key));
        expect(found).toEqual([key]);
        expect(statusKeys(status, now)).toContain(key);
        expect(withPlainStatus({ id, status: key })).toEqual({ id, status });
      }),
    );
  });

  it('spreads orders evenly', () => {
    const shards = statusShards('16');
    const found = Map.groupBy(fc.sample(fc.uuid(), 16_000), (id) => statusKey('CONFIRMED', id, shards));
    const sizes = [...found.values()].map(({ length }) => length);
    expect(sizes).toHaveLength(16);
    // Five standard deviations of what chance gives.
    for (const size of sizes) expect(Math.abs(size - 1_000)).toBeLessThan(160);
  });

  it('begins with its status and with no other, which is how conditions and filters know it', () => {
    for (const one of statuses) {
      expect(statuses.filter((other) => one.startsWith(other))).toEqual([one]);
    }
  });
});

describe('STATUS_SHARDS', () => {
  it.each([
    [undefined, { written: 1, read: 1 }],
    ['16', { written: 16, read: 16 }],
    ['16,1', { written: 1, read: 16 }],
    ['1,16,64', { written: 64, read: 64 }],
    ['64,16', { written: 16, read: 64 }],
  ])('%s', (text, shards) => {
    expect(statusShards(text)).toEqual(shards);
  });

  it.each(['', '0', '-1', '1.5', 'x', '16,', '1001', 'Infinity'])('"%s" is refused by name', (text) => {
    expect(() => statusShards(text)).toThrow(/STATUS_SHARDS is ".*"; it takes/);
  });
});
