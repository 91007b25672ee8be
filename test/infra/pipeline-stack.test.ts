import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { omsApp } from '../../infra/oms-app.ts';

const appWith = (repository: unknown, pipelineStages: unknown = 'dev,prod') =>
  omsApp({ context: { 'aws:cdk:bundling-stacks': [], repository, pipelineStages } }).app;
const templateOf = (app: ReturnType<typeof appWith>) =>
  Template.fromStack(app.node.findChild('oms-pipeline') as Parameters<typeof Template.fromStack>[0]);
const claim = (name: string) => `token.actions.githubusercontent.com:${name}`;

describe('the roles of the pipelines', () => {
  const template = templateOf(appWith('acme/oms'));

  it.each(['dev', 'prod'])(
    'let only jobs in the environment %s of the repository deploy that stage',
    (stage) => {
      template.hasResourceProperties('AWS::IAM::Role', {
        RoleName: `oms-${stage}-deploy`,
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Action: 'sts:AssumeRoleWithWebIdentity',
              Effect: 'Allow',
              Condition: {
                StringEquals: {
                  [claim('aud')]: 'sts.amazonaws.com',
                  [claim('sub')]: `repo:acme/oms:environment:${stage}`,
                },
              },
              Principal: { Federated: Match.anyValue() },
            },
          ],
          Version: '2012-10-17',
        },
      });
    },
  );

  it('allow nothing but to take the roles of the bootstrap', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy'));
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toEqual([
        expect.objectContaining({ Action: 'sts:AssumeRole', Effect: 'Allow' }),
      ]);
      expect(JSON.stringify(Properties.PolicyDocument)).toContain(':role/cdk-*-');
    }
  });

  it('are tagged as all that this service has', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(Properties.Tags).toEqual([
        { Key: 'Environment', Value: 'pipeline' },
        { Key: 'Service', Value: 'oms' },
        { Key: 'Version', Value: expect.any(String) },
      ]);
    }
  });

  it.each([
    ['dev', ['oms-dev-deploy']],
    ['prod', ['oms-prod-deploy']],
    ['dev,prod', ['oms-dev-deploy', 'oms-prod-deploy']],
  ])('are those of %s alone when the account is for that', (stages, names) => {
    const roles = templateOf(appWith('acme/oms', stages)).findResources('AWS::IAM::Role');
    expect(Object.values(roles).map(({ Properties }) => Properties.RoleName)).toEqual(names);
  });

  it.each([undefined, '', 'both', 'dev;prod', 'prod,stage', ['dev']])(
    'are not made for the stages %j',
    (stages) => {
      expect(() => appWith('acme/oms', stages ?? null)).toThrow(
        /pipelineStages.*must be dev, prod, or dev,prod, which lets whoever may deploy dev administer prod/,
      );
    },
  );

  it.each(['acme', 'acme/*', 'acme/oms:*', '', ['acme/oms']])('are not made for %j', (repository) => {
    expect(() => appWith(repository)).toThrow('the context repository must be owner/name');
  });
});
