import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, expect, it } from 'vitest';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

const { dev, prod, stacks, remove } = synthesized();
afterAll(remove);

it.each([
  ['prod keeps and protects', prod, 'Retain', true],
  ['dev gives up', dev, 'Delete', false],
])('%s its tables', (_what, template, DeletionPolicy, DeletionProtectionEnabled) => {
  template.allResources('AWS::DynamoDB::Table', {
    DeletionPolicy,
    UpdateReplacePolicy: DeletionPolicy,
    Properties: Match.objectLike({ DeletionProtectionEnabled }),
  });
});

it('the stack of prod cannot be deleted by accident', () => {
  expect([stacks.dev.terminationProtection, stacks.prod.terminationProtection]).toEqual([false, true]);
});

/** What takes a deployment back whether alarms are asked or not. */
const unasked = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'];

it('prod shifts a tenth of the calls to a new version first, and all of them back on an alarm of the API', () => {
  const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm').filter(([, { Properties }]) =>
    ['oms-prod-server-errors', 'oms-prod-slow-answers'].includes(String(Properties.AlarmName)),
  );
  prod.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
    AlarmConfiguration: { Enabled: true, Alarms: alarms.map(([Ref]) => ({ Name: { Ref } })) },
    AutoRollbackConfiguration: { Enabled: true, Events: [...unasked, 'DEPLOYMENT_STOP_ON_ALARM'] },
  });
  prod.hasResource('AWS::Lambda::Alias', {
    Properties: { Name: 'live' },
    UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
  });
  dev.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 0);
});

it('a release that changes nothing changes nothing but the tag Version, so no traffic is shifted for it', () => {
  const releases = ['1.0.0', '1.0.1'].map((version) => {
    const { prod: template, remove: removeIt } = synthesized({ context: { version } });
    removeIt();
    const tag = JSON.stringify({ Key: 'Version', Value: version });
    const text = JSON.stringify(template.toJSON());
    expect(text).toContain(tag);
    return JSON.parse(text.replaceAll(tag, '"the tag"'));
  });
  expect(releases[1]).toEqual(releases[0]);
});

it.each([
  ['no run is reserved, so that both stages deploy to a new account', {}, []],
  ['a run is kept free for the sweeper of the stage that asks', { 'reserveSweeper:prod': true }, ['prod']],
])('%s', (_what, context, having) => {
  const { remove: removeIt, ...templates } = synthesized({ context: { ...imsQueue, ...context } });
  removeIt();
  const reserved = [templates.dev, templates.prod].flatMap((template) =>
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
      const { FunctionName, ReservedConcurrentExecutions } = Properties;
      return ReservedConcurrentExecutions === undefined ? [] : [[FunctionName, ReservedConcurrentExecutions]];
    }),
  );
  expect(reserved).toEqual(having.map((stage) => [`oms-${stage}-sweeper`, 1]));
});

it('an urgent deployment shifts everything at once, and no alarm that rings already undoes it', () => {
  const { prod: urgent, remove: removeUrgent } = synthesized({ context: { ...imsQueue, urgent: 'true' } });
  removeUrgent();
  urgent.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
    AlarmConfiguration: { IgnorePollAlarmFailure: Match.absent(), Enabled: false },
    AutoRollbackConfiguration: { Enabled: true, Events: unasked },
  });
});
