import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadInputs, loadOf } from './load.ts';
import { plotsOf } from './plots/plots-of.ts';
import { recordLife } from './record-life.ts';
import { reportOf, reportText, usage } from './report.ts';
import { scalePage } from './scale-page.ts';

const docs = join(import.meta.dirname, '../../docs');

try {
  const inputs = Object.keys(loadInputs).map((name) => [name, { type: 'string' }] as const);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(inputs),
      json: { type: 'boolean' },
      plots: { type: 'boolean' },
      docs: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { json, plots, docs: isForDocs, help, ...given } = values;
  if (help) process.stdout.write(usage);
  else if (isForDocs) await writeDocs(Object.keys(values));
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

async function writeDocs(given: readonly string[]): Promise<void> {
  if (given.length > 1) throw new Error('--docs goes alone: the page has inputs of its own');
  const file = join(docs, 'scale.md');
  const page = await readFile(file, 'utf8');
  await writeFile(file, await scalePage(page));
  const load = loadOf();
  await draw(plotsOf(await recordLife(load), load));
}

async function draw(plots: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(docs, 'scale'), { recursive: true });
  for (const [name, drawing] of Object.entries(plots)) await writeFile(join(docs, 'scale', name), drawing);
}
