import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundles } from './bundles.ts';
import { measureCold } from './cold/measure-cold.ts';
import { measureEvents } from './load/measure-events.ts';
import { measureLoad } from './load/measure-load.ts';
import { plots } from './plots.ts';
import { type BenchResults, told } from './told.ts';
import { measureWarm } from './warm/measure-warm.ts';

const sections = ['cold', 'warm', 'load', 'events'] as const;
const usage = `Usage: npm run bench -- [--quick] [--docs] [${sections.join(' | ')} …]\n`;
const { values, positionals } = given();
const unknown = positionals.filter((name) => !sections.some((section) => section === name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no section ${unknown.join(', ')}; there are ${sections.join(', ')}\n`);
  process.exit(2);
}

function given() {
  try {
    return parseArgs({
      options: { quick: { type: 'boolean', default: false }, docs: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    process.stderr.write(usage);
    process.exit(2);
  }
}

const wants = (section: (typeof sections)[number]) =>
  positionals.length === 0 || positionals.includes(section);
const root = fileURLToPath(new URL('../../', import.meta.url));
const size = values.quick
  ? {
      cold: 5,
      warm: { rounds: 1, calls: 500 },
      load: { rounds: 1, orders: 200 },
      events: { rounds: 1, count: 500 },
    }
  : {
      cold: 21,
      warm: { rounds: 3, calls: 2_000 },
      load: { rounds: 3, orders: 400 },
      events: { rounds: 5, count: 1_000 },
    };

const results: BenchResults = {
  at: new Date().toISOString(),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
};
const built = await bundles();
try {
  results.sizes = [built.api, ...built.others, built.bare, ...built.peers].map(({ name, bytes }) => ({
    name,
    bytes,
  }));
  if (wants('cold')) {
    const called = built.others.filter(({ name }) => /authorizer|order-events/.test(name));
    results.cold = await measureCold(built.bare, [built.api, ...built.peers, ...called], size.cold);
  }
  if (wants('warm')) results.warm = await measureWarm(built.inMemory, size.warm);
  if (wants('load')) results.load = await measureLoad([1, 8, 32], size.load);
  if (wants('events')) results.events = await measureEvents(size.events);
} finally {
  await built.remove();
}
process.stdout.write(told(results));
await mkdir(`${root}dist`, { recursive: true });
await writeFile(`${root}dist/bench.json`, `${JSON.stringify(results, null, 2)}\n`);
if (values.docs) {
  await mkdir(`${root}docs/performance`, { recursive: true });
  for (const [name, svg] of plots(results)) await writeFile(`${root}docs/performance/${name}.svg`, svg);
}
