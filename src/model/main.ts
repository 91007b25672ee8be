import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadInputs, loadOf } from './load.ts';
import { plotsOf } from './plots/plots-of.ts';
import { recordLife } from './record-life.ts';
import { reportOf, reportText, usage } from './report.ts';

const folder = join(import.meta.dirname, '../../docs/scale');

try {
  const inputs = Object.keys(loadInputs).map((name) => [name, { type: 'string' }] as const);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(inputs),
      json: { type: 'boolean' },
      plots: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { json, plots, help, ...given } = values;
  if (help) process.stdout.write(usage);
  else {
    const load = loadOf(given as Record<string, string>);
    const life = await recordLife(load);
    if (plots) await draw(plotsOf(life, load));
    else {
      const report = reportOf(life, load);
      process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : reportText(report)}\n`);
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

async function draw(plots: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, drawing] of Object.entries(plots)) await writeFile(join(folder, name), drawing);
}
