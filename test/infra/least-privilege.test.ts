import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };

const { dev, prod, remove } = synthesized();
afterAll(remove);

/** What a function may do, each as `action resource`, but for its own log and X-Ray. */
function grantsOf(template: Template, owner: string): string[] {
  const Statement = resourcesOf(template, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(`${owner}Role`))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
  return Statement.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${told(resource)}`)),
  )
    .filter((grant) => !/^(xray|logs):/.test(grant))
    .sort();
}

/** A resource in short: `OrderTable/index/GSI1`, or as it is when it is a text. */
function told(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join } = resource as {
    'Fn::GetAtt'?: string[];
    'Fn::Join'?: [string, unknown[]];
  };
  if (join) return join[1].map(told).join(join[0]);
  const [id = '', name = ''] = attribute ?? [];
  const short = id.replace(/^Tables/, '').replace(/[0-9A-F]{8}$/, '');
  return name === 'Arn' ? short : `${short}.${name}`;
}

describe('each function may do what it does, and nothing else:', () => {
  it.each<[string, string[]]>([
    [
      'ApiFunction',
      [
        'dynamodb:DeleteItem OrderTable',
        'dynamodb:GetItem CustomerTable',
        'dynamodb:GetItem OrderTable',
        'dynamodb:PutItem OrderTable',
        'dynamodb:Query DeliveryTable/index/GSI1',
        'dynamodb:Query OrderTable/index/GSI1',
        'dynamodb:UpdateItem OrderTable',
        'sqs:SendMessage IMS-InventoryQueue',
      ],
    ],
    ['ApiAuthorizer', ['dynamodb:GetItem ApiKeyTable']],
    [
      'OrderEventsConsumer',
      [
        'dynamodb:GetItem OrderTable',
        'dynamodb:UpdateItem OrderTable',
        'sqs:ChangeMessageVisibility OrderEventsQueue',
        'sqs:DeleteMessage OrderEventsQueue',
        'sqs:GetQueueAttributes OrderEventsQueue',
        'sqs:GetQueueUrl OrderEventsQueue',
        'sqs:ReceiveMessage OrderEventsQueue',
      ],
    ],
    [
      'DeliveriesConsumer',
      [
        'dynamodb:DescribeStream OrderTable.StreamArn',
        'dynamodb:GetItem DeliveryTable',
        'dynamodb:GetRecords OrderTable.StreamArn',
        'dynamodb:GetShardIterator OrderTable.StreamArn',
        'dynamodb:ListStreams OrderTable/stream/*',
        'dynamodb:PutItem DeliveryTable',
        'dynamodb:UpdateItem DeliveryTable',
        'sqs:GetQueueAttributes DeliveriesDeadLetters',
        'sqs:GetQueueUrl DeliveriesDeadLetters',
        'sqs:SendMessage DeliveriesDeadLetters',
      ],
    ],
    [
      'SweeperSweep',
      [
        'dynamodb:Query OrderTable/index/GSI2',
        'dynamodb:UpdateItem OrderTable',
        'sqs:SendMessage IMS-InventoryQueue',
      ],
    ],
  ])('%s', (owner, grants) => {
    const ofStage = (queue: string) => grants.map((grant) => grant.replace('IMS-InventoryQueue', queue));
    expect(grantsOf(dev, owner)).toEqual(ofStage(imsQueue['imsQueueArn:dev']));
    expect(grantsOf(prod, owner)).toEqual(ofStage(imsQueue['imsQueueArn:prod']));
  });
});

it.each([
  ['dev', dev],
  ['prod', prod],
])('only X-Ray is allowed on everything in %s, and no action is a wild card', (_stage, template) => {
  const statements = resourcesOf(template, 'AWS::IAM::Policy').flatMap(
    ([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
  );
  const onAll = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
  expect([...new Set(onAll.flatMap(({ Action }) => Action))].sort()).toEqual([
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ]);
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
});

it('roles have AWS managed policies only where AWS means them for one use', () => {
  const managed = resourcesOf(prod, 'AWS::IAM::Role').flatMap(
    ([, { Properties }]) => (Properties.ManagedPolicyArns as unknown[] | undefined) ?? [],
  );
  expect(
    managed
      .map((arn) =>
        JSON.stringify(arn)
          .match(/AWS\w+|Amazon\w+/g)
          ?.at(-1),
      )
      .sort(),
  ).toEqual(['AWSCodeDeployRoleForLambdaLimited', 'AmazonAPIGatewayPushToCloudWatchLogs']);
});
