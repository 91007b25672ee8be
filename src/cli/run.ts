import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../handlers/environment.ts';
import type { Clock } from '../operations/ports.ts';
import type { ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { explainError } from './explain-error.ts';
import { helpOf, overview } from './help.ts';
import { buildOutput, type Write } from './output.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { projectRoot } from './project-root.ts';
import { stageOf } from './stage-of.ts';
import { composeSystem, type System } from './system.ts';
import { UsageError } from './usage-error.ts';

/** All that `oms` has of the world around it. */
export type Surroundings = {
  environment: Environment;
  stdout: Write;
  stderr: Write;
  now: Clock;
  newKey: () => string;
  /** Aborted when the operator wants the command to end. Commands that leave nothing half done do not read it. */
  signal: AbortSignal;
  /** In place of the stage's own tables and queues, for tests. */
  system?: (composed: System) => System;
};

/** Runs one command; what it answers is the exit code of the process. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode | 2> {
  const { environment, stdout, stderr, now, newKey } = surroundings;
  let composed: System | undefined;
  try {
    const line = parseCommandLine(args, commands);
    if (line.ask === 'help') {
      const [first, ...others] = line.about;
      stdout(`${first && others.length === 0 ? helpOf(first) : overview(line.about)}\n`);
      return 0;
    }
    if (line.ask === 'version') {
      stdout(`${version()}\n`);
      return 0;
    }
    const system = () => {
      const stage = stageOf(line.stage, environment);
      composed ??= composeSystem(stage, environment, { now, newId: randomUUID });
      return surroundings.system?.(composed) ?? composed;
    };
    const out = buildOutput({ stdout, stderr }, line.isJson);
    const effects = {
      ...{ out, now, newKey, environment, system },
      // Not read for the command: whoever asks for it keeps Ctrl-C from ending the process at once.
      get signal() {
        return surroundings.signal;
      },
    };
    return await line.command.run(line.input, effects);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    buildOutput({ stdout, stderr }, false).note(
      `oms: ${isUsage ? error.message : explainError(error, environment)}`,
    );
    return isUsage ? 2 : 1;
  } finally {
    composed?.close();
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;
}
