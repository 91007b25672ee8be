import { randomBytes } from 'node:crypto';
import { run } from './run.ts';

const interrupted = new AbortController();
// The first Ctrl-C lets a command end in order; the second ends it.
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  newKey: () => `oms_${randomBytes(32).toString('base64url')}`,
  signal: interrupted.signal,
});
