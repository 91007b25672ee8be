import type { Stage } from '../../infra/names.ts';
import { isAwsEndpoint } from '../adapters/is-aws-endpoint.ts';
import { isHttpUrl } from '../adapters/is-http-url.ts';
import type { Environment } from '../handlers/environment.ts';
import { UsageError } from './usage-error.ts';

const stages = ['local', 'dev', 'prod'] as const satisfies readonly Stage[];
const variables = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_SQS', 'AWS_ENDPOINT_URL'] as const;

/**
 * The stage that a command is about: the one that was given, else `local` when engines outside AWS are named.
 *
 * The tables of `local` have the names of prod's, so neither is ever looked for where the other is.
 *
 * @throws UsageError when that is unclear; a command never falls back to a stage that is in use
 */
export function stageOf(given: string | undefined, environment: Environment): Stage {
  const named = variables.map((variable) => ({ variable, url: environment[variable] || undefined }));
  for (const { variable, url } of named) {
    if (url === undefined || isHttpUrl(url)) continue;
    throw new UsageError(`${variable} is "${url}"; it takes a URL such as http://127.0.0.1:8000`);
  }
  const engine = named.find(({ url }) => url !== undefined && !isAwsEndpoint(url));
  if (given === undefined) {
    if (engine) return local();
    throw new UsageError(
      'which stage? Say --stage dev or --stage prod; or, for the stack on this computer, paste the ' +
        '`export` line that `npm start` prints',
    );
  }
  const stage = stages.find((one) => one === given);
  if (!stage) throw new UsageError(`--stage is "${given}"; it takes ${stages.join(', ')}`);
  if (stage === 'local') return local();
  if (!engine) return stage;
  throw new UsageError(
    `--stage ${stage} is on AWS, and ${engine.variable} points to ${engine.url}; unset it, or leave out ` +
      '--stage for what is there',
  );

  function local(): 'local' {
    const ofAws = named.find(({ url }) => url !== undefined && isAwsEndpoint(url));
    if (ofAws) {
      throw new UsageError(
        `the stage local is not on AWS, and ${ofAws.variable} points to ${ofAws.url}; unset it, or say --stage dev or --stage prod`,
      );
    }
    if (engine) return 'local';
    throw new UsageError(
      '--stage local needs AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_SQS, as `npm start` prints them',
    );
  }
}
