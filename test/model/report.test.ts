import { beforeAll, describe, expect, it } from 'vitest';
import { type Ceiling, ceilingsOf, shardsNeeded } from '../../src/model/ceilings.ts';
import { costsOf } from '../../src/model/costs.ts';
import { type Demand, demandOf } from '../../src/model/demand.ts';
import { type Load, loadOf } from '../../src/model/load.ts';
import { type Life, recordLife } from '../../src/model/record-life.ts';
import { fc } from '../support/fast-check.ts';

let life: Life;
let load: Load;
let demand: Demand;
beforeAll(async () => {
  load = loadOf();
  life = await recordLife(load);
  demand = demandOf(life, load);
});

const storeOf = (name: string) => demand.stores.find((store) => store.name === name);
const runsOf = (name: string) => demand.runs.find((runs) => runs.name === name);

// Each written out by hand for the defaults: 1,000 orders a second, of each 2 reads, half a page, half a read of its
// deliveries; 95 % confirmed; one in a hundred repeated, one in a hundred deleted. An order is below a kilobyte.
describe('a thousand orders a second', () => {
  it.each([
    // A put, a refused put of each replay, the verdict, the delete.
    ['OrderTable', 1_000 + 10 + 1_000 + 10],
    ['OrderTable GSI1', 1_000 + 1_000 + 10],
    // The verdict takes two: the old entry goes, the new one comes.
    ['OrderTable GSI2', 1_000 + 2 * 1_000 + 10],
    ['DeliveryTable', 950 + 9.5],
    ['DeliveryTable GSI1', 950 + 9.5],
    ['CustomerTable', 0],
    ['ApiKeyTable', 0],
  ])('take these write units of %s: %d', (name, writes) => {
    expect(storeOf(name)?.writes).toBeCloseTo(writes, 6);
  });

  it.each([
    ['CustomerTable', 1_000 + 10],
    // getOrder, the order of listDeliveries, and what a replay finds, each consistent.
    ['OrderTable', 2_000 + 500 + 10],
    // 21 orders of a page are three units of 4 KB, half as dear where they may be behind.
    ['OrderTable GSI1', 500 * 1.5],
    ['DeliveryTable GSI1', 500 * 0.5],
    // 20 keys, once a minute each.
    ['ApiKeyTable', 20 / 60],
    // Eight empty queries a minute.
    ['OrderTable GSI2', (9 * 0.5) / 60],
  ])('take these read units of %s: %d', (name, reads) => {
    expect(storeOf(name)?.reads).toBeCloseTo(reads, 6);
  });

  it('write to the keys of GSI2: pending as it comes and as it goes, final as it comes and is deleted', () => {
    expect(demand.statusKeys.PENDING_INVENTORY).toBeCloseTo(1_000 + 1_000, 6);
    expect(demand.statusKeys.CONFIRMED).toBeCloseTo(950 + 10, 6);
    expect(demand.statusKeys.CANCELLED).toBeCloseTo(50, 6);
    const sharded = demandOf(life, { ...load, shards: 16 });
    expect(sharded.statusKeys.PENDING_INVENTORY).toBeCloseTo(2_000 / 16, 6);
    expect(sharded.stores.find(({ name }) => name === 'OrderTable GSI2')?.writes).toBeCloseTo(3_010, 6);
  });

  it('are so many calls, and so many runs at one time', () => {
    expect(demand.requests).toBeCloseTo(1_000 * (1 + 0.01 + 2 + 0.5 + 0.5 + 0.01), 6);
    // Of each create 4 + 6 + 6 + 12 ms, of a replay one read more, of a page or a read 4 + 6, of deliveries 4 + 6 + 6.
    const milliseconds = 1_000 * 28 + 10 * 34 + 2_000 * 10 + 500 * 10 + 500 * 16 + 10 * 10;
    expect(runsOf('api')?.concurrent).toBeCloseTo(milliseconds / 1_000, 6);
    expect(runsOf('order-events')?.concurrent).toBeLessThanOrEqual(10.000001);
    // Four shards bring 240 changes a second each, and one hands on a hundred in 604 ms.
    expect(demand.changes.perShard).toBeCloseTo(959.5 / 4, 6);
    expect(demand.changes.mostPerShard).toBeCloseTo(100 / 0.604, 6);
  });

  it('cost by hand what they cost here', () => {
    const { services, ordersPerMonth } = costsOf(life, load);
    const seconds = 730 * 3_600;
    expect(ordersPerMonth).toBe(1_000 * seconds);
    const usd = Object.fromEntries(services.map((service) => [service.name, service.usd]));
    const calls = 4_020 * seconds;
    expect(usd['API Gateway']).toBeCloseTo(333 * 3.5 + 667 * 2.8 + ((calls - 1e9) / 1e6) * 2.38, 4);
    expect(usd['DynamoDB writes']).toBeCloseTo(
      ((2_020 + 2_010 + 3_010 + 2 * 959.5) * seconds * 0.625) / 1e6,
      4,
    );
    expect(usd['DynamoDB reads']).toBeCloseTo(
      ((1_010 + 2_510 + 750 + 250 + 20 / 60 + 4.5 / 60) * seconds * 0.125) / 1e6,
      4,
    );
  });
});

describe('what gives', () => {
  const named = (ceilings: Ceiling[], part: string) =>
    ceilings.find(({ name }) => name.includes(part))?.at ?? 0;

  it('is reached by hand where it is reached here', () => {
    const ceilings = ceilingsOf(life, load);
    expect(named(ceilings, 'throttle')).toBeCloseTo(1_000 / 4.02, 3);
    expect(named(ceilings, 'a status')).toBeCloseTo(1_000 / 2, 3);
    expect(named(ceilings, 'stream')).toBeCloseTo((4 * 100) / 0.604 / 0.9595, 3);
    // 31.5 s of ten orders each 22 ms, in 44 of the minutes after an outage of ten.
    expect(named(ceilings, 'healing')).toBeCloseTo(((31_500 / 22) * 10 * 44) / 600, 3);
    expect(named(ceilings, 'new table')).toBeCloseTo(4_000 / 3.01, 1);
    expect(named(ceilings, 'quota of a table')).toBeCloseTo(40_000 / 3.01, 1);
    expect(named(ceilings, 'GSI1')).toBeCloseTo(1_000 / (0.02 * 2.01), 1);
    expect(named(ceilingsOf(life, { ...load, shards: 16 }), 'shards of a status')).toBeCloseTo(8_000, 3);
  });

  it('is in order, and used up from its rate on, whatever the load is', () => {
    const loads = fc.record({
      orders: fc.constantFrom('1', '100', '5000'),
      shards: fc.constantFrom('1', '7', '64'),
      gets: fc.constantFrom('0', '3'),
      customer: fc.constantFrom('0.001', '1'),
      dynamo: fc.constantFrom('3', '20'),
    });
    fc.assert(
      fc.property(loads, (given) => {
        const asked = loadOf(given);
        const ceilings = ceilingsOf(life, asked);
        expect(ceilings.map(({ at }) => at)).toEqual(ceilings.map(({ at }) => at).toSorted((a, b) => a - b));
        for (const { name, at, share } of ceilings) expect(share >= 1, name).toBe(asked.orders >= at);
      }),
      { numRuns: 10 },
    );
  });

  it('of a status gives way to as many shards as are asked for, and to none fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (orders) => {
        const asked = { ...load, orders };
        const needed = shardsNeeded(demandOf(life, asked), asked);
        const hottest = (shards: number) =>
          Math.max(...Object.values(demandOf(life, { ...asked, shards }).statusKeys));
        expect(hottest(needed)).toBeLessThanOrEqual(700.000001);
        if (needed > 1) expect(hottest(needed - 1)).toBeGreaterThan(700);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an input', () => {
  it.each([
    [{ orders: 'many' }, '--orders'],
    [{ orders: '' }, '--orders'],
    [{ lines: '0' }, '--lines'],
    [{ lines: '1.5' }, 'a whole number'],
    [{ confirmed: '1.1' }, 'from 0 to 1'],
  ])('%o is refused by name', (given, told) => {
    expect(() => loadOf(given)).toThrow(told);
  });
});
