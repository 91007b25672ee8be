import { describe, expect, it } from 'vitest';
import { runTypescript } from '../support/run.ts';

/** Calls the model as `npm run model` does. */
const model = (...options: string[]) => runTypescript('src/model/main.ts', options);

describe('npm run model', () => {
  it('prints one JSON document with --json', async () => {
    const { code, out } = await model('--orders', '2000', '--shards', '16', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      load: { orders: 2_000, shards: 16 },
      demand: { statusKeys: { PENDING_INVENTORY: 250 } },
      shardsNeeded: 6,
    });
  });

  it('takes the sizes of orders as they are stored: a hundred lines are many units', async () => {
    const { out } = await model('--lines', '100', '--json');
    const { demand } = JSON.parse(out);
    expect(demand.orderBytes).toBeGreaterThan(6_000);
    const [orders, index] = ['OrderTable', 'OrderTable GSI2'].map((name) =>
      demand.stores.find((store: { name: string }) => store.name === name),
    );
    expect(orders.writes).toBeCloseTo(2_020 * Math.ceil(demand.orderBytes / 1_024), 6);
    expect(index.writes).toBeCloseTo(3_010, 6);
  });

  it('names each input with --help', async () => {
    const { code, out } = await model('--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/--orders +1000 [\s\S]*--headroom +0.7/)]);
  });

  it('says what the month is that the cost is of, and what it stores', async () => {
    const [{ out }, { out: quiet }] = await Promise.all([
      model('--orders', '1000'),
      model('--orders', '1000', '--average', '0.2', '--months', '1'),
    ]);
    expect(out).toContain('A month at the peak throughout');
    expect(out).toMatch(
      /--months 12 of orders; only callers delete any, and each month more adds [\d,]+ a month/,
    );
    expect(quiet).toContain('A month at 20 % of the peak on average.');
    expect(quiet).toMatch(/--months 1 of orders; .* adds \d+ a month/);
  });

  it.each([
    [['--docs', '--orders', '3'], '--docs goes alone'],
    [['--orders', 'many'], '--orders is "many"; it takes a number'],
    [['--customers', '1'], '--customers'],
  ])('%j is refused in one line', async (options, told) => {
    const { code, out, err } = await model(...options);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
