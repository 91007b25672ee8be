import { describe, expect, it } from 'vitest';
import { orderStream } from '../../infra/order-stream.ts';
import * as composition from '../../src/handlers/composition.ts';
import type { FaultPlan } from './faults.ts';
import { buildFleet } from './sandbox.ts';
import { runSimulation } from './simulation.ts';

const fleet = buildFleet(composition, orderStream);
const seeds = 300;

describe('the system, simulated', () => {
  it(`keeps its promises in ${seeds} worlds`, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const { violations, trace } = await runSimulation(fleet, { seed, orders: 12 });
      const [first] = violations;
      const told = first ? [`seed ${seed}`, ...trace.lines(new Set(first.orders))].join('\n') : '';
      expect(violations, told).toEqual([]);
    }
  });

  it.each([
    ['with statuses in shards', ['16']],
    ['while some functions are in shards and others no longer are', ['16,1', '16', '3,16']],
  ])('keeps its promises %s', async (_how, statusShards) => {
    const sharded = buildFleet(composition, orderStream, statusShards);
    for (let seed = 1; seed <= 60; seed++) {
      const { violations } = await runSimulation(sharded, { seed, orders: 12 });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
  });

  it('keeps its promises while a shard of the stream is read in ten batches at once', async () => {
    const wide = buildFleet(composition, { ...orderStream, parallelizationFactor: 10 });
    for (let seed = 1; seed <= 60; seed++) {
      const { violations } = await runSimulation(wide, { seed, orders: 12 });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
  });

  it('does the same again with the same seed, and something else with another', async () => {
    const [one, again, other] = [await linesOf(5), await linesOf(5), await linesOf(6)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('meets every kind of fault', async () => {
    const struck = new Set<string>();
    for (let seed = 1; seed <= 200; seed++) {
      const { faults } = await runSimulation(fleet, { seed, orders: 8 });
      for (const [kind, times] of faults) if (times > 0) struck.add(kind);
    }
    const { faults } = await runSimulation(fleet, { seed: 1, orders: 1 });
    expect([...struck].sort()).toEqual([...faults.keys()].sort());
  });

  it('asks for no stock once inventory may have forgotten that it gave it', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { violations } = await runSimulation(fleet, { seed, orders: 20, faults: forgottenVerdicts });
      expect(violations).toEqual([]);
    }
  });

  it('keeps every delivery through an hour without their table', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { violations } = await runSimulation(fleet, { seed, orders: 12, faults: noDeliveryTable });
      expect(violations).toEqual([]);
    }
  });

  it('comes to rest with every order final when nothing goes wrong', async () => {
    const calm = { rates: {}, until: 0, outages: [] };
    const { violations, states, answers } = await runSimulation(fleet, { seed: 1, orders: 40, faults: calm });
    expect(violations).toEqual([]);
    expect([...states.keys()].sort()).toEqual(['CANCELLED', 'CONFIRMED']);
    expect([...answers.keys()].filter((answer) => /503|500|unknown/.test(answer))).toEqual([]);
  });
});

const minute = 60_000;
/** Verdicts end in the DLQ, and no request reaches inventory until its hour of memory is over. */
const forgottenVerdicts: FaultPlan = {
  rates: { 'message delayed': 0.9 },
  until: 14 * minute,
  outages: [
    { part: 'tables', from: 2 * minute, to: 9 * minute },
    { part: 'inventory queue', from: 2 * minute, to: 66 * minute },
  ],
};

const noDeliveryTable: FaultPlan = {
  rates: {},
  until: 0,
  outages: [{ part: 'delivery table', from: 0, to: 60 * minute }],
};

async function linesOf(seed: number): Promise<string[]> {
  const { trace } = await runSimulation(fleet, { seed, orders: 30 });
  return trace.lines();
}
