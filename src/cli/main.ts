import { randomBytes } from 'node:crypto';
import { interruptSignal } from './interrupt-signal.ts';
import { run } from './run.ts';

let interrupted: AbortSignal | undefined;

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  newKey: () => `oms_${randomBytes(32).toString('base64url')}`,
  // A command that asks for it ends in order at the first Ctrl-C; any other at once.
  get signal() {
    interrupted ??= interruptSignal({ signals: process, now: () => performance.now(), exit: process.exit });
    return interrupted;
  },
});
