import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from '../failure.ts';
import { projectRoot } from '../project-root.ts';
import { redoclyCli } from './redocly-cli.ts';

/** A step as it was run; one that was tried again comes once for each try. */
export type ExecutedStep = {
  stepId: string;
  response?: { statusCode: number; body?: unknown; headers: Record<string, string> };
  checks: { name: string; passed: boolean; message: string; condition?: string }[];
};

const longestMs = 300_000;

/**
 * Runs an Arazzo file's workflows with Redocly's `respect`.
 *
 * @param server address of the source description `oms`
 * @param retried told each time that a step is tried again
 * @throws Failure when it could not run them
 */
export async function runRespect(
  file: string,
  {
    server,
    inputs,
    signal,
    retried,
  }: {
    server: string;
    inputs: Record<string, string>;
    signal: AbortSignal;
    retried: (stepId: string, count: number, most: number) => void;
  },
): Promise<ExecutedStep[]> {
  const cli = redoclyCli();
  const folder = await mkdtemp(join(tmpdir(), 'oms-verify-'));
  try {
    const output = join(folder, 'steps.json');
    const limits = ['--max-fetch-timeout', '15000', '--execution-timeout', String(longestMs)];
    const child = spawn(process.execPath, [cli, 'respect', file, '--json-output', output, ...limits], {
      cwd: projectRoot,
      // As arguments everybody on this computer could read the key.
      env: {
        ...process.env,
        REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
        REDOCLY_CLI_RESPECT_SERVER: `oms=${server}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    createInterface(child.stdout).on('line', (line) => {
      const [, step, count, most] = /Retrying step (\S+) \((\d+)\/(\d+)\)/.exec(line) ?? [];
      if (step !== undefined) retried(step, Number(count), Number(most));
    });
    child.stderr.on('data', (chunk) => said.push(chunk));
    await once(child, 'close');
    const text = await readFile(output, 'utf8').catch((cause) => {
      throw new Failure(`redocly respect did not run: ${Buffer.concat(said).toString().slice(-1_000)}`, {
        cause,
      });
    });
    return stepsOf(JSON.parse(text));
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Log = { files: Record<string, { executedWorkflows: { executedSteps: ExecutedStep[] }[] }> };

function stepsOf({ files }: Log): ExecutedStep[] {
  return Object.values(files)
    .flatMap(({ executedWorkflows }) => executedWorkflows)
    .flatMap(({ executedSteps }) => executedSteps);
}
