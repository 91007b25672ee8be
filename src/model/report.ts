import { type Ceiling, ceilingsOf, shardsNeeded } from './ceilings.ts';
import { type Costs, costsOf } from './costs.ts';
import { type Demand, demandOf } from './demand.ts';
import { limits } from './limits.ts';
import { type Load, loadInputs } from './load.ts';
import { prices } from './prices.ts';
import type { Life } from './record-life.ts';
import { thousands } from './thousands.ts';

/** The model's answer to a load. */
export type Report = { load: Load; demand: Demand; ceilings: Ceiling[]; costs: Costs; shardsNeeded: number };

/** What a load needs, where it ends, and what it costs. */
export function reportOf(life: Life, load: Load): Report {
  const demand = demandOf(life, load);
  return {
    load,
    demand,
    ceilings: ceilingsOf(life, load),
    costs: costsOf(life, load),
    shardsNeeded: shardsNeeded(demand, load),
  };
}

/** A report for people. */
export function reportText(report: Report): string {
  const { load, demand, ceilings, costs } = report;
  const { headroom } = load;
  return [
    `${thousands(load.orders)} orders a second at the peak: ${mixOf(load)}.`,
    `An order is stored in ${whole(demand.orderBytes)} bytes. The API is called ${thousands(demand.requests)} times a second.`,
    '',
    ...columns(
      ['units a second', 'writes', 'reads', 'partitions'],
      demand.stores.map(({ name, writes, reads, partitions }) => [
        name,
        rate(writes),
        rate(reads),
        whole(partitions),
      ]),
    ),
    '',
    ...columns(
      ['hottest keys', 'writes', 'of', ''],
      [
        ...Object.entries(demand.statusKeys).map(([status, writes]) => [
          `GSI2 ${status}${load.shards > 1 ? ', each shard' : ''}`,
          rate(writes),
          thousands(limits.partition.writes),
          writes > limits.partition.writes * headroom ? `needs ${whole(report.shardsNeeded)} shards` : '',
        ]),
        ['GSI1, the biggest customer', rate(demand.customer.writes), thousands(limits.partition.writes), ''],
      ],
    ),
    '',
    ...columns(
      ['functions', 'runs a second', 'ms each', 'at one time'],
      demand.runs.map(({ name, perSecond, ms, concurrent }) => [
        name,
        rate(perSecond),
        whole(ms),
        rate(concurrent),
      ]),
    ),
    '',
    `SQS ${rate(demand.queueCalls)} calls a second; logs ${rate((demand.logBytes.functions + demand.logBytes.gateway) / 1e6)} MB a second;`,
    `OrderTable's stream has ${whole(demand.changes.shards)} shards; each has ${rate(demand.changes.perShard)} changes a second to hand on, and can hand on ${thousands(demand.changes.mostPerShard)}.`,
    '',
    ...columns(
      [`USD (${prices.region}, ${prices.asOf})`, 'a million orders', 'a month'],
      [
        ...costs.services.map(({ name, usd }) => [name, perMillion(costs, usd), whole(usd)]),
        ['all', perMillion(costs, costs.usd), whole(costs.usd)],
      ],
    ),
    load.average === 1
      ? 'A month at the peak throughout; --average 0.2 is one at a fifth of it on average.'
      : `A month at ${thousands(load.average * 100)} % of the peak on average.`,
    `Storage is of --months ${load.months} of orders; only callers delete any, and each month more adds ${whole(costs.usdPerStoredMonth)} a month.`,
    '',
    ...columns(
      ['what gives first', 'at orders/s', 'used'],
      ceilings.map(({ name, at, share }) => [name, thousands(at), `${thousands(share * 100)} %`]),
    ),
    '',
    ...changes(ceilings, headroom),
  ].join('\n');
}

function changes(ceilings: readonly Ceiling[], headroom: number): string[] {
  const due = ceilings.filter(({ share }) => share > headroom);
  const plan = `within ${thousands(headroom * 100)} % of each ceiling`;
  if (due.length === 0) return [`What is deployed is enough, ${plan}.`];
  return [`To stay ${plan}:`, ...due.map(({ name, change }) => `- ${name}: ${change}`)];
}

function mixOf({ lines, gets, lists, page, deliveries, confirmed }: Load): string {
  return [
    `${lines} lines each, ${thousands(confirmed * 100)} % confirmed`,
    `for each ${gets} reads, ${lists} pages of ${page}, ${deliveries} reads of deliveries`,
  ].join('; ');
}

/** Texts below each other: the first column to the left, the others to the right, the last of four to the left. */
function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const isWords = column === 0 || head[column] === '';
        return isWords ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function perMillion({ ordersPerMonth }: Costs, usd: number): string {
  const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return ((usd / ordersPerMonth) * 1e6).toLocaleString('en-US', cents);
}

function rate(number: number): string {
  return number === 0 ? '0' : number < 0.01 ? '<0.01' : thousands(number);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}

/** How to call the model. */
export const usage = [
  'npm run model -- [--orders N] [--INPUT N …] [--json]    what a load needs, where it ends, what it costs',
  'npm run model -- --plots [--INPUT N …]                  draws docs/scale/*.svg anew, for the inputs given',
  'npm run model -- --docs                                 writes the numbers of docs/scale.md and its drawings anew',
  '',
  'Inputs:',
  ...columns(
    ['', 'default', ''],
    Object.entries(loadInputs).map(([name, { default: usual, about }]) => [
      `  --${name}`,
      String(usual),
      about,
    ]),
  ).slice(1),
  '',
].join('\n');
