import type { BenchResults } from './bench-results.ts';

/** Of which run the figures are, and of how many each is the median. */
export function runLine({ at, commit, node, cpus, processor, load, ...found }: BenchResults): string {
  const { cold, warm, orders, events } = found;
  const counts = Object.entries({
    cold: cold?.[0]?.total.of,
    warm: warm?.[0]?.micros.create.of,
    load: orders?.[0]?.p50.of,
    events: events?.perSecond.of,
  }).flatMap(([section, of]) => (of === undefined ? [] : `${section} ${of}`));
  const machine = `${cpus} × ${processor}, load average ${load} before it`;
  return `Measured on ${at.slice(0, 10)} at commit ${commit} with Node ${node} on ${machine}. Runs: ${counts.join(', ')}.`;
}
