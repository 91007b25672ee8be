import { check } from './check.ts';
import { release } from './release.ts';

const [command = 'check', ...rest] = process.argv.slice(2);
const root = process.cwd();

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

/** 0 when the contracts may be released as they are, 1 when they are refused. */
async function run(): Promise<number> {
  if (!['check', 'release'].includes(command) || rest.length > 0) {
    throw new Error('usage: npm run compat, or npm run release-contracts');
  }
  const checked = await check(root, command === 'release');
  process.stdout.write(checked.map(({ text }) => text).join(''));
  const impacts = checked.map(({ verdict }) => verdict?.impact ?? 'none');
  const overall = (['major', 'minor', 'patch'] as const).find((impact) => impacts.includes(impact)) ?? 'none';
  const isRefused = checked.some(({ verdict }) => verdict && verdict.faults.length > 0);
  process.stdout.write(`verdict: ${overall}, ${isRefused ? 'refused' : 'passes'}\n`);
  if (isRefused || command === 'check') return isRefused ? 1 : 0;
  const files = await release(root, checked);
  process.stdout.write(files.length > 0 ? `released ${files.join(', ')}\n` : 'nothing to release\n');
  return 0;
}
