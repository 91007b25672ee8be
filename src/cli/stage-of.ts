import type { Stage } from '../../infra/names.ts';
import type { Environment } from '../handlers/environment.ts';
import { UsageError } from './usage-error.ts';

const stages = ['local', 'dev', 'prod'] as const satisfies readonly Stage[];

/**
 * The stage that a command is about: the one that was given, else `local` when engines outside AWS are named.
 *
 * @throws UsageError when that is unclear; a command never falls back to a stage that is in use
 */
export function stageOf(given: string | undefined, environment: Environment): Stage {
  const hasEngines = Boolean(
    environment.AWS_ENDPOINT_URL || environment.AWS_ENDPOINT_URL_DYNAMODB || environment.AWS_ENDPOINT_URL_SQS,
  );
  if (given === undefined) {
    if (hasEngines) return 'local';
    throw new UsageError(
      'which stage? Say --stage dev or --stage prod; or, for the stack on this computer, paste the ' +
        '`export` line that `npm start` prints',
    );
  }
  const stage = stages.find((one) => one === given);
  if (!stage) throw new UsageError(`--stage is "${given}"; it takes ${stages.join(', ')}`);
  // The names of `local` are those of prod, so without an engine of its own it would reach into prod.
  if (stage === 'local' && !hasEngines) {
    throw new UsageError(
      '--stage local needs AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_SQS, as `npm start` prints them',
    );
  }
  return stage;
}
