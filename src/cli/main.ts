import { randomBytes } from 'node:crypto';
import { interruptSignal } from './interrupt-signal.ts';
import { run } from './run.ts';

let interrupted: AbortSignal | undefined;

// An end without it gives the signals back before the process is gone, and a Ctrl-C that npm passes on late would then
// take the place of the command's code.
process.once('beforeExit', () => process.exit());

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  newKey: () => `oms_${randomBytes(32).toString('base64url')}`,
  // A command that asks for it ends in order at the first Ctrl-C; any other at once.
  get signal() {
    interrupted ??= interruptSignal({
      signals: process,
      // A command that is done has a code of its own.
      exit: (code) => process.exit(process.exitCode ?? code),
    });
    return interrupted;
  },
});
