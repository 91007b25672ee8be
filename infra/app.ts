import { ContextError } from './context-error.ts';
import { omsApp } from './oms-app.ts';

try {
  // The CDK CLI tells by its environment where to and with which context.
  omsApp().app.synth();
} catch (error) {
  if (!(error instanceof ContextError)) throw error;
  process.stderr.write(`oms: ${error.message}\n`);
  process.exitCode = 1;
}
