import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchResults } from './bench-results.ts';
import { bundles } from './bundles.ts';
import { measureCold } from './cold/measure-cold.ts';
import { measureEvents } from './load/measure-events.ts';
import { measureLoad } from './load/measure-load.ts';
import { page } from './page.ts';
import { plots } from './plots.ts';
import { runLine } from './run-line.ts';
import { surroundings } from './surroundings.ts';
import { tables } from './tables.ts';
import { textTable } from './text-table.ts';
import { measureWarm } from './warm/measure-warm.ts';

const sections = ['cold', 'warm', 'load', 'events'] as const;
const usage = `Usage: npm run bench -- [--quick] [--docs | ${sections.join(' | ')} …]\n`;
const { values, positionals } = given();
const unknown = positionals.filter((name) => !sections.some((section) => section === name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no section ${unknown.join(', ')}; there are ${sections.join(', ')}\n`);
  process.exit(2);
}
if (values.docs && positionals.length > 0) {
  process.stderr.write('bench: --docs takes all sections, so that the page is of one run\n');
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
      warm: { rounds: 1, calls: 1_000 },
      load: { rounds: 1, orders: 200 },
      events: { rounds: 1, count: 500 },
    }
  : {
      cold: 17,
      warm: { rounds: 5, calls: 1_500 },
      load: { rounds: 5, orders: 300 },
      events: { rounds: 5, count: 1_000 },
    };

const where = surroundings();
const built = await bundles();
const results: BenchResults = {
  ...where,
  sizes: [built.api, ...built.others, built.bare, ...built.peers].map(({ name, bytes }) => ({ name, bytes })),
};
try {
  if (wants('cold')) {
    results.cold = await measureCold(built.bare, [built.api, ...built.peers, ...built.others], size.cold);
  }
  if (wants('warm')) results.warm = await measureWarm('hono', built.inMemory, size.warm);
  if (wants('load')) results.orders = await measureLoad([1, 8, 32], size.load);
  if (wants('events')) results.events = await measureEvents(size.events);
} finally {
  await built.remove();
}
const json = `${JSON.stringify(results, null, 2)}\n`;
const parts = [runLine(results), ...tables(results).map(textTable)];
process.stdout.write(
  `${parts.join('\n\n')}\n\nMedians, with the quartiles around them. In full: dist/bench.json\n`,
);
await mkdir(`${root}dist`, { recursive: true });
await writeFile(`${root}dist/bench.json`, json);
if (values.docs) {
  const file = `${root}docs/performance.md`;
  await writeFile(file, page(await readFile(file, 'utf8'), results));
  await writeFile(`${root}docs/performance/bench.json`, json);
  for (const [name, drawing] of Object.entries(plots(results)))
    await writeFile(`${root}docs/performance/${name}`, drawing);
}
