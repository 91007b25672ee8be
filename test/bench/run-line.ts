import type { BenchResults } from './bench-results.ts';

/** Of which run the figures are. */
export function runLine({ at, commit, node, cpus, processor, load }: BenchResults): string {
  const machine = `${cpus} × ${processor}, load average ${load}`;
  return `Measured on ${at.slice(0, 10)} at commit ${commit} with Node ${node} on ${machine}.`;
}
