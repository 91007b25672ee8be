import { ArnPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ContextError } from './context-error.ts';
import { stageContext } from './stage-context.ts';
import type { DeployedStage } from './stage-settings.ts';

const pattern = /^arn:aws[a-z-]*:iam::\d{12}:(root|(role|user)\/[\w+=,.@/-]{1,512})$/;

/**
 * Who sends the verdicts, when that is somebody in another account (`imsPrincipal` in the context, or `imsPrincipal:dev`
 * for one stage): such a sender needs the queue's permission beside its own. Undefined in one account, where its own is enough.
 *
 * @throws ContextError when it is no ARN of an account, role or user
 */
export function inventoryPrincipal(scope: Construct, stage: DeployedStage): ArnPrincipal | undefined {
  const given = stageContext(scope, stage, 'imsPrincipal');
  if (given === undefined) return undefined;
  if (typeof given === 'string' && pattern.test(given)) return new ArnPrincipal(given);
  throw new ContextError(
    `the context value imsPrincipal for ${stage} is ${JSON.stringify(given)}; it must have the form arn:aws:iam::ACCOUNT:role/NAME`,
  );
}
