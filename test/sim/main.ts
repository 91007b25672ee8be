import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { invariants } from './invariants.ts';
import { buildFleet, type Composition, type Fleet } from './sandbox.ts';
import { runSimulation, type SimulationReport } from './simulation.ts';
import { clock } from './trace.ts';

const usage = `Usage: npm run sim -- --seed N [--orders N] [--trace]    one run, and what happened in it
       npm run sim -- --seeds N [--from N] [--orders N]  many runs, and how many held
       --root DIR                                        run the functions of a copy of the project
       --status-shards TEXT                              run them with this STATUS_SHARDS; repeated, with several at once
`;

const work = await asked().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return async () => 2;
});
// What is thrown from here on is a fault of the simulation's own, and keeps its stack.
process.exitCode = await work();

/** What the command line asks for; it ends with the exit code. */
async function asked(): Promise<() => Promise<number>> {
  const { values: given } = parseArgs({
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      from: { type: 'string', default: '1' },
      orders: { type: 'string' },
      'status-shards': { type: 'string', multiple: true },
      root: { type: 'string', default: resolve(import.meta.dirname, '../..') },
      trace: { type: 'boolean', default: false },
    },
  });
  const [composition, { orderStream }] = (await Promise.all([
    import(pathToFileURL(resolve(given.root, 'src/handlers/composition.ts')).href),
    import(pathToFileURL(resolve(given.root, 'infra/order-stream.ts')).href),
  ])) as [Composition, typeof import('../../infra/order-stream.ts')];
  const fleet = buildFleet(composition, orderStream, given['status-shards']);
  const { seed, seeds, from, orders, trace } = given;
  if (seed !== undefined) {
    const [number, most] = [numberOf('--seed', seed), numberOf('--orders', orders ?? '200')];
    return () => one(fleet, number, most, trace);
  }
  if (seeds !== undefined) {
    const [first, number, most] = [
      numberOf('--from', from),
      numberOf('--seeds', seeds),
      numberOf('--orders', orders ?? '20'),
    ];
    return () => many(fleet, first, number, most);
  }
  throw new Error(usage.trimEnd());
}

function numberOf(option: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${option} is "${text}"; it takes a whole number`);
}

async function one(fleet: Fleet, seed: number, orders: number, isTraced: boolean): Promise<number> {
  const report = await runSimulation(fleet, { seed, orders });
  if (isTraced) print(...report.trace.lines());
  const digest = createHash('sha256').update(report.trace.lines().join('\n')).digest('hex').slice(0, 16);
  print(`seed ${seed}, ${orders} orders wanted, ${clock(report.lasted)} of virtual time`);
  print(`trace: ${report.trace.size()} events, sha256 ${digest}`);
  table('faults', report.faults);
  table('messages', report.messages);
  table('answers', report.answers);
  table('reports', report.happenings);
  table('changes on the stream', report.changes);
  table('orders at the end', report.states);
  table('deliveries at the end', report.deliveries);
  print('', 'invariants');
  for (const [name] of invariants) {
    const isBroken = report.violations.some(({ invariant }) => invariant === name);
    print(`  ${isBroken ? 'BROKEN' : 'holds '}  ${name}`);
  }
  return verdict(report);
}

async function many(fleet: Fleet, from: number, seeds: number, orders: number): Promise<number> {
  const start = performance.now();
  for (let seed = from; seed < from + seeds; seed++) {
    const report = await runSimulation(fleet, { seed, orders });
    if (report.violations.length === 0) continue;
    print(`${seed - from} of ${seeds} seeds passed, then one failed`);
    return verdict(report);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${seeds} of ${seeds} seeds passed, ${orders} orders each, in ${seconds} s`);
  return 0;
}

function verdict({ seed, violations, trace }: SimulationReport): number {
  const [first] = violations;
  if (!first) return 0;
  for (const [invariant, findings] of Map.groupBy(violations, (violation) => violation.invariant)) {
    print('', `seed ${seed} breaks: ${invariant}`);
    for (const { what, orders } of findings.slice(0, 5)) print(`  ${[...orders, what].join('  ')}`);
    if (findings.length > 5) print(`  and ${findings.length - 5} more`);
  }
  print('', 'the orders of the first finding', ...trace.lines(new Set(first.orders)));
  return 1;
}

function table(title: string, counts: ReadonlyMap<string, number>): void {
  print('', title);
  for (const [kind, count] of counts) print(`  ${String(count).padStart(6)}  ${kind}`);
}

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
