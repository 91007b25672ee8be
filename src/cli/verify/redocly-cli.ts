import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';

/**
 * Where Redocly's command is. The package of `oms` comes without it, since no other command needs it.
 *
 * @throws Failure when it is not installed
 */
export function redoclyCli(): string {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin/cli.js');
  } catch (cause) {
    throw new Failure(
      '@redocly/cli, which lives the order’s life, is not installed where oms is: npm install @redocly/cli, with --global if oms is global, or give --skip-order',
      { cause },
    );
  }
}
