import { randomBytes } from 'node:crypto';
import { run } from './run.ts';

let interrupted: AbortController | undefined;

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  newKey: () => `oms_${randomBytes(32).toString('base64url')}`,
  // A command that asks for it ends in order at the first Ctrl-C, and at once at the second; any other at the first.
  get signal() {
    interrupted ??= listenForInterrupts();
    return interrupted.signal;
  },
});

function listenForInterrupts(): AbortController {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  return controller;
}
