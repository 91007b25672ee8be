import { randomBytes } from 'node:crypto';
import { interruptSignal } from './interrupt-signal.ts';
import { run } from './run.ts';

/** What a shell says of a command that a broken pipe ended. */
const brokenPipe = 141;

let signal: AbortSignal | undefined;
const unread = new AbortController();

// As when it is piped into `head`, which ends before it. A command that does not ask for the signal goes on to its end:
// cut off, it could leave a mark on an order without the request that it is of.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (unread.signal.aborted) return;
    unread.abort();
    const isBrokenPipe = error.code === 'EPIPE';
    process.exitCode = isBrokenPipe ? brokenPipe : 1;
    if (!isBrokenPipe) process.stderr.write(`oms: what it prints cannot be written: ${error.message}\n`);
  });
}

// An end without it gives the signals back before the process is gone, and a Ctrl-C that npm passes on late would then
// take the place of the command's code.
process.once('beforeExit', () => process.exit());

const code = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: (text, done) => process.stdout.write(text, done),
  stderr: (text, done) => process.stderr.write(text, done),
  now: () => new Date(),
  newKey: () => `oms_${randomBytes(32).toString('base64url')}`,
  // A command that asks for it ends in order at the first Ctrl-C, or when nobody reads on; Ctrl-C ends any other at once.
  get signal() {
    signal ??= AbortSignal.any([
      unread.signal,
      interruptSignal({
        signals: process,
        // A command that is done has a code of its own.
        exit: (code) => process.exit(process.exitCode ?? code),
      }),
    ]);
    return signal;
  },
});
process.exitCode ??= code;
