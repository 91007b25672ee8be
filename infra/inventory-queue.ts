import { Stack, Token } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { ContextError } from './context-error.ts';
import { stageContext } from './stage-context.ts';
import type { DeployedStage } from './stage-settings.ts';
import type { Use } from './use.ts';

const arnPattern = /^arn:aws[a-z-]*:sqs:(?<region>[a-z0-9-]+):(?<account>\d{12}):(?<name>[\w-]{1,80})$/;
const keyPattern = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/(?<id>[\w-]{1,64})$/;
const urlPattern = /^https:\/\/(?<host>[\w.-]+)\/(?<account>\d{12})\/(?<name>[\w-]{1,80})$/;

/**
 * IMS-InventoryQueue, which the inventory service owns and this stack only sends to.
 *
 * Its ARN and URL come from the context (`imsQueueArn:dev`, `imsQueueUrl:dev`, and so for `prod`), else from the SSM
 * parameters `/oms/{stage}/ims-queue-arn` and `/oms/{stage}/ims-queue-url`, which CloudFormation reads when it deploys, and
 * names when they are missing. There is none for both stages: orders that try something out would take real stock.
 * `imsQueueKeyArn` in the context is the KMS key of a queue that is not under SQS's own.
 *
 * @throws ContextError that names what is missing, malformed or contradictory in the context
 */
export function inventoryQueue(scope: Construct, stage: DeployedStage): Use {
  const given = fromContext(scope, stage);
  const arn = given?.arn ?? StringParameter.valueForStringParameter(scope, `/oms/${stage}/ims-queue-arn`);
  const url = given?.url ?? StringParameter.valueForStringParameter(scope, `/oms/${stage}/ims-queue-url`);
  return {
    variable: 'IMS_QUEUE_URL',
    value: url,
    statements: [
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [arn] }),
      ...keyStatements(scope, stage),
    ],
  };
}

/**
 * What a sender needs of a KMS key of the queue's own
 * ([key permissions](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html)).
 */
function keyStatements(scope: Construct, stage: DeployedStage): PolicyStatement[] {
  const key = stageContext(scope, stage, 'imsQueueKeyArn');
  if (key === undefined) return [];
  matched(`imsQueueKeyArn for ${stage}`, key, keyPattern, 'arn:aws:kms:REGION:ACCOUNT:key/ID');
  return [new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [String(key)] })];
}

function fromContext(scope: Construct, stage: DeployedStage): { arn: string; url: string } | undefined {
  const { node } = scope;
  for (const name of ['imsQueueArn', 'imsQueueUrl']) {
    if (node.tryGetContext(name) === undefined) continue;
    throw new ContextError(
      `the context value ${name} is not taken for both stages, since orders of dev would take prod's stock; name it for each, ${name}:dev or ${name}:prod`,
    );
  }
  const [arnName, urlName] = [`imsQueueArn:${stage}`, `imsQueueUrl:${stage}`];
  const arn: unknown = node.tryGetContext(arnName);
  const url: unknown = node.tryGetContext(urlName);
  if (arn === undefined && url === undefined) return undefined;
  const ofArn = matched(arnName, arn, arnPattern, 'arn:aws:sqs:REGION:ACCOUNT:NAME');
  const ofUrl = matched(urlName, url, urlPattern, 'https://sqs.REGION.amazonaws.com/ACCOUNT/NAME');
  // Each kind of endpoint has its region between two dots of its name.
  const isOfOneRegion = ofUrl.host?.split('.').includes(ofArn.region ?? '');
  if (!isOfOneRegion || ofArn.account !== ofUrl.account || ofArn.name !== ofUrl.name) {
    throw new ContextError(`imsQueueArn and imsQueueUrl name two queues for ${stage}: ${arn} and ${url}`);
  }
  const { region } = Stack.of(scope);
  if (!Token.isUnresolved(region) && ofArn.region !== region) {
    throw new ContextError(
      `${arnName} is in ${ofArn.region}, and nothing can be sent there from ${region}, where the stack is`,
    );
  }
  return { arn: String(arn), url: String(url) };
}

function matched(name: string, value: unknown, pattern: RegExp, form: string) {
  const groups = typeof value === 'string' ? pattern.exec(value)?.groups : undefined;
  if (groups) return groups;
  const fault =
    value === undefined ? 'is missing beside the other of the two' : `is ${JSON.stringify(value)}`;
  throw new ContextError(`the context value ${name} ${fault}; it must have the form ${form}`);
}
