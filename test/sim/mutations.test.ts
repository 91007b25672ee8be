import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderStream } from '../../infra/order-stream.ts';
import * as composition from '../../src/handlers/composition.ts';
import { root } from '../support/contract.ts';
import { type Ran, runTypescript } from '../support/run.ts';
import { type Mutation, mutations } from './mutations.ts';
import { buildFleet } from './sandbox.ts';
import { runSimulation } from './simulation.ts';

/** How many seeds from the noted one on are tried: a change of the code moves what a seed does, if not by much. */
const patience = 60;

let copies: string;
beforeAll(async () => {
  // Packages are found from below the project; Node reads no TypeScript below node_modules.
  await mkdir(join(root, 'dist'), { recursive: true });
  copies = await mkdtemp(join(root, 'dist/mutants-'));
});
afterAll(() => rm(copies, { recursive: true, force: true }));

describe.concurrent('the simulation', () => {
  it.each(mutations)('finds out when $name', async (mutation) => {
    const { code, out, err } = await simulate(await mutant(mutation), [
      '--from',
      `${mutation.seed}`,
      '--seeds',
      `${patience}`,
      ...(mutation.statusShards === undefined ? [] : ['--status-shards', mutation.statusShards]),
    ]);
    expect(out + err).toContain(`of ${patience} seeds passed, then one failed`);
    expect(out + err).toContain(`breaks: ${mutation.breaks}`);
    expect(code).toBe(1);
  });

  it('finds nothing in a copy without a fault', async () => {
    expect(await simulate(await mutant(), ['--seeds', '1'])).toMatchObject({ code: 0 });
  });

  it('finds nothing in the code as it is, with the same seeds', async () => {
    const fleet = buildFleet(composition, orderStream);
    for (const seed of new Set(mutations.map((mutation) => mutation.seed))) {
      expect((await runSimulation(fleet, { seed, orders: 20 })).violations, `seed ${seed}`).toEqual([]);
    }
  });
});

/** A copy of what the functions are made of, with one fault. */
async function mutant(mutation?: Mutation): Promise<string> {
  const copy = await mkdtemp(join(copies, 'copy-'));
  const parts = ['src', 'infra', 'generated'];
  await Promise.all(parts.map((part) => cp(join(root, part), join(copy, part), { recursive: true })));
  if (!mutation) return copy;
  const file = join(copy, mutation.file);
  const parted = (await readFile(file, 'utf8')).split(mutation.search);
  expect(parted, `"${mutation.search}" in ${mutation.file}`).toHaveLength(2);
  await writeFile(file, parted.join(mutation.replacement));
  return copy;
}

function simulate(copy: string, options: string[]): Promise<Ran> {
  return runTypescript('test/sim/main.ts', ['--root', copy, ...options]);
}
