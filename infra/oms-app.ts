import { readFileSync } from 'node:fs';
import { App, type AppProps, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { parse } from 'yaml';
import type { Contract } from './api-projection.ts';
import { ContextError } from './context-error.ts';
import { OmsStack } from './oms-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { type DeployedStage, stageSettings } from './stage-settings.ts';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const flags = read('node_modules/aws-cdk-lib/recommended-feature-flags.json');

/**
 * The stacks `oms-dev` and `oms-prod`, held against the AWS Solutions rules whenever they are synthesized.
 *
 * The context may say `version` (default: that of package.json), `alarmEmail`, `imsPrincipal` and `reserveSweeper`, each
 * also for one stage (`alarmEmail:prod`), and what `inventoryQueue` reads; what lasts stands in `cdk.json`. With
 * `repository`, as GitHub names it (`owner/name`), and `pipelineStages` there is `oms-pipeline` beside the stages.
 *
 * @throws ContextError for context that makes no sense
 */
export function omsApp(
  props: AppProps = {},
  contract: Contract = parse(read('openapi.yaml')),
): Record<DeployedStage, OmsStack> & { app: App } {
  const app = new App({
    analyticsReporting: false,
    ...props,
    context: { ...JSON.parse(flags), ...props.context },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const version = app.node.tryGetContext('version') ?? JSON.parse(read('package.json')).version;
  const stack = (stage: DeployedStage) =>
    new OmsStack(app, `oms-${stage}`, { settings: stageSettings[stage], version, contract });
  const stages = { dev: stack('dev'), prod: stack('prod') };
  const repository = app.node.tryGetContext('repository');
  if (repository !== undefined) {
    new PipelineStack(app, 'oms-pipeline', {
      repository: repositoryName(repository),
      stages: pipelineStages(app.node.tryGetContext('pipelineStages')),
      version,
    });
  }
  return { app, ...stages };
}

/** @throws ContextError unless it is said which stages the account is for, both only in so many words */
function pipelineStages(given: unknown): DeployedStage[] {
  const stages = new Map<unknown, DeployedStage[]>([
    ['dev', ['dev']],
    ['prod', ['prod']],
    ['dev,prod', ['dev', 'prod']],
  ]).get(given);
  if (stages) return stages;
  throw new ContextError(
    `the context pipelineStages says which stages this account is for; it must be dev, prod, or dev,prod, which lets whoever may deploy dev administer prod, not ${JSON.stringify(given)}`,
  );
}

/** @throws ContextError for anything but `owner/name`: whatever stands there decides who may deploy */
function repositoryName(given: unknown): string {
  if (typeof given === 'string' && /^[\w.-]+\/[\w.-]+$/.test(given)) return given;
  throw new ContextError(`the context repository must be owner/name, not ${JSON.stringify(given)}`);
}
