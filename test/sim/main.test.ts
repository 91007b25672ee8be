import { expect, it } from 'vitest';
import { runTypescript } from '../support/run.ts';

it.each([
  [['--sed', '1'], "Unknown option '--sed'"],
  [['--seed', 'one'], '--seed is "one"; it takes a whole number'],
  [['--seeds', '3', '--orders', '1.5'], '--orders is "1.5"; it takes a whole number'],
  [['--seed', '1', '--status-shards', '0'], 'STATUS_SHARDS is "0"'],
  [['--seed', '1', '--root', '/nowhere'], "Cannot find module '/nowhere/src/handlers/composition.ts'"],
])('npm run sim refuses %j in one line', async (options, told) => {
  const { code, out, err } = await runTypescript('test/sim/main.ts', options);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
  expect(err.trimEnd()).not.toContain('\n');
});

it('npm run sim says how it is called, when it is not told what to run', async () => {
  const { code, out, err } = await runTypescript('test/sim/main.ts', []);
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^Usage: npm run sim -- --seed N/)]);
});
