import type { BenchResults } from './bench-results.ts';
import { runLine } from './run-line.ts';
import { type Table, tables } from './tables.ts';

const marked = /(?<=<!-- bench: (?<name>\S+) -->\n).*?(?=<!-- \/bench -->)/gs;

/**
 * The page of the docs with the figures of a run, each where `<!-- bench: NAME -->` and `<!-- /bench -->` stand around it.
 *
 * @throws Error when the page wants what the run has not got, or shows not all of it
 */
export function page(text: string, results: BenchResults): string {
  const blocks = new Map([
    ['run', runLine(results)],
    ...tables(results).map((table) => [table.name, markdown(table)] as const),
  ]);
  const filled = text.replaceAll(marked, (_old, name: string) => {
    const block = blocks.get(name);
    if (block === undefined) throw new Error(`the page has a place for ${name}, and the run none or another`);
    blocks.delete(name);
    return `\n${block}\n\n`;
  });
  if (blocks.size > 0) throw new Error(`the page has no place for ${[...blocks.keys()].join(', ')}`);
  return filled;
}

function markdown({ head, rows }: Table): string {
  const [, ...numbers] = head;
  return [head, ['---', ...numbers.map(() => '---:')], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
