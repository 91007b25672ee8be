import { beforeAll, describe, expect, it } from 'vitest';
import { mostShards } from '../../src/adapters/most-shards.ts';
import { type Ceiling, ceilingsOf, shardsNeeded } from '../../src/model/ceilings.ts';
import { costsOf } from '../../src/model/costs.ts';
import { type Demand, demandOf } from '../../src/model/demand.ts';
import { type Load, loadOf } from '../../src/model/load.ts';
import { type Life, recordLife } from '../../src/model/record-life.ts';
import { settings } from '../../src/model/settings.ts';
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
    ['OrderTable GSI2', (8 * 0.5) / 60],
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
      ((1_010 + 2_510 + 750 + 250 + 20 / 60 + 4 / 60) * seconds * 0.125) / 1e6,
      4,
    );
  });

  it('are traced as X-Ray does: the first run of a second in each function, and one in twenty of the others', () => {
    const { services } = costsOf(life, load);
    const seconds = 730 * 3_600;
    const runs = demand.runs.filter(({ name }) => name === 'api' || name === 'order-events');
    expect(runs.map(({ perSecond }) => perSecond)).toEqual([
      expect.closeTo(4_020, 6),
      expect.closeTo(1_000, 6),
    ]);
    // 959.5 changes a second in batches of a hundred; the sweeper runs once a minute.
    const traces = 1 + 0.05 * 4_019 + 1 + 0.05 * 999 + 1 + 0.05 * 8.595 + 1 / 60;
    const monthly = 30 * 0.3 + settings.alarms * 0.1 + settings.dashboards * 3;
    const usd = services.find(({ name }) => name.startsWith('X-Ray'))?.usd;
    expect(usd).toBeCloseTo(traces * seconds * 5e-6 + monthly, 2);
  });

  it('are stored for ever, so each month adds as much to the next ones', () => {
    const storageAfter = (months: number) =>
      costsOf(life, { ...load, months }).services.find(({ name }) => name.includes('storage'))?.usd ?? 0;
    const { usdPerStoredMonth } = costsOf(life, load);
    expect(storageAfter(0)).toBe(0);
    expect(storageAfter(24)).toBeCloseTo(24 * usdPerStoredMonth, 4);
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

describe('advice', () => {
  const changeAt = (part: string, given: Record<string, string>) =>
    ceilingsOf(life, loadOf(given)).find(({ name }) => name.includes(part))?.change;

  it.each([
    ['a status', { orders: '170000' }, /statusShardsOf.prod .*: add 486 or more$/],
    [
      'a status',
      { orders: '400000' },
      /^1,143 shards are needed, and 500, the most .* 175,000 orders .* split/,
    ],
    // As many are needed when there are 500 already.
    ['shards of a status', { orders: '400000', shards: '500' }, /^1,143 shards .* 175,000 orders/],
    ['stream', { orders: '1000' }, /parallelizationFactor in infra\/order-stream.ts: 3$/],
    [
      'stream',
      { orders: '100000', dynamo: '20' },
      /: 10, the most, of the 14 needed; raise .* warm throughput/,
    ],
    ['verdicts', { orders: '100000' }, /maxConcurrency in infra\/queues.ts: 143$/],
    ['verdicts', { orders: '1000000' }, /: 1,000, the most, of the 1,429 needed; take larger batches/],
    ['healing', { orders: '3000' }, /a sweep with 5 batches in hand/],
    ['healing', { orders: '100000' }, /28 sweeps side by side, each with 5 batches/],
  ])('on %s for %o is what can be done', (part, given, told) => {
    expect(changeAt(part, given)).toMatch(told);
  });

  it('on shards names the most orders that the most shards bear', () => {
    const neededAt = (orders: number) => shardsNeeded(demandOf(life, { ...load, orders }), load);
    expect([neededAt(175_000), neededAt(175_001)]).toEqual([mostShards, mostShards + 1]);
  });
});

describe('an input', () => {
  it.each([
    [{ orders: 'many' }, '--orders'],
    [{ orders: '' }, '--orders'],
    [{ lines: '0' }, '--lines'],
    [{ lines: '1.5' }, 'a whole number'],
    [{ confirmed: '1.1' }, 'from 0 to 1'],
    [{ orders: '1,000' }, 'from 0.001 to 10,000,000'],
    [{ shards: '501' }, 'from 1 to 500'],
  ])('%o is refused by name', (given, told) => {
    expect(() => loadOf(given)).toThrow(told);
  });
});
