import { Logger } from '@aws-lambda-powertools/logger';
import { buildLogReport } from '../adapters/report.ts';
import { localSettings } from './settings.ts';
import { startLocalStack } from './stack.ts';
import { welcome } from './welcome.ts';

/** The longest that a stop may take; what is not done by then is left to the queues, which bring it back. */
const stopWithinMs = 1_800;

try {
  const [option] = process.argv.slice(2);
  if (option !== undefined)
    throw new Error(
      `npm start takes no "${option}"; its settings are variables, such as PORT=8080 (docs/local.md)`,
    );
  const settings = localSettings(process.env);
  const stack = await startLocalStack(settings, buildLogReport(new Logger({ serviceName: 'oms-local' })));
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(0), stopWithinMs);
    void stack.stop().then(() => process.exit(0));
  };
  // Each may come more than once: npm passes Ctrl-C on to a process that has it from the terminal already. SIGHUP is the
  // terminal's end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // Last: who reads it may well answer with a signal.
  process.stdout.write(welcome(stack, settings));
  // At a terminal sits somebody who may read them; a program that starts this has no use for the work.
  if (process.stdout.isTTY) stack.prepareDocs();
} catch (error) {
  process.stderr.write(`oms: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
