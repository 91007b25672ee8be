import { parseArgs } from 'node:util';
import { loadInputs, loadOf } from './load.ts';
import { type Life, recordLife } from './record-life.ts';
import { type Report, reportOf, reportText } from './report.ts';
import { thousands } from './thousands.ts';

/** Computes the report for what stands behind `npm run model --`; lives that are alike are recorded once. */
type Ask = (args: readonly string[]) => Promise<Report>;

/**
 * docs/scale.md with its numbers as they are now: what each shown command prints, and where each row of the table of
 * ceilings is reached.
 *
 * @throws Error when the table's rows are not the ceilings, in their order
 */
export async function scalePage(page: string): Promise<string> {
  const ask = buildAsk();
  return withOutputs(withCeilings(page, await ask([])), ask);
}

function buildAsk(): Ask {
  const options = Object.fromEntries(
    Object.keys(loadInputs).map((name) => [name, { type: 'string' }] as const),
  );
  const lives = new Map<string, Promise<Life>>();
  return async (args) => {
    const load = loadOf(parseArgs({ args: [...args], options }).values);
    const key = `${load.lines} ${load.page}`;
    const life = lives.get(key) ?? recordLife(load);
    lives.set(key, life);
    return reportOf(await life, load);
  };
}

function withCeilings(page: string, { ceilings }: Report): string {
  const row = /(?<=^\| )(?<name>[^|]+) \| [\d,]+(?= \| )/gm;
  const rows = [...page.matchAll(row)].map(({ groups }) => groups?.name);
  const names = ceilings.map(({ name }) => name);
  if (rows.join() !== names.join()) {
    throw new Error(`the rows of the table of ceilings have to be, in this order: ${names.join('; ')}`);
  }
  const numbers = ceilings.map(({ at }) => thousands(at));
  return page.replace(row, (_, name) => `${name} | ${numbers.shift()}`);
}

async function withOutputs(page: string, ask: Ask): Promise<string> {
  const output = /(?<=```console\n\$ npm run -s model -- (?<args>.*)\n)[\s\S]*?(?=```)/g;
  const printed: string[] = [];
  for (const { groups } of page.matchAll(output)) {
    printed.push(`${reportText(await ask(groups?.args?.split(' ') ?? []))}\n`);
  }
  return page.replace(output, () => printed.shift() ?? '');
}
