import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import type { BenchResults } from './bench-results.ts';

type Surroundings = Pick<BenchResults, 'at' | 'commit' | 'node' | 'cpus' | 'processor' | 'load'>;

/** Of what, when and on what a run tells. */
export function surroundings(): Surroundings {
  const [first] = cpus();
  return {
    at: new Date().toISOString(),
    commit: commit(),
    node: process.version,
    cpus: cpus().length,
    processor: first?.model ?? 'unknown',
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** A tree without git, such as an archive of a release, can be measured, too. */
function commit(): string {
  try {
    const options = { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync(
      'git',
      ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'],
      options,
    ).trim();
  } catch {
    return 'unknown';
  }
}
