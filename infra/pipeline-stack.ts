import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { Aws, CfnOutput, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { houseTags } from './house-tags.ts';
import type { DeployedStage } from './stage-settings.ts';

const issuer = 'token.actions.githubusercontent.com';

/**
 * The roles with which GitHub Actions deploys, one for each stage that the account is for: a job may take one when it runs
 * in the repository's environment of that name
 * ([subject claims](https://docs.github.com/en/actions/reference/security/oidc)).
 *
 * A role may do nothing but take those of `cdk bootstrap`, **which may do everything in the account**. So the reviewers of
 * `prod` guard its role and nothing else: in an account that is for both stages whoever can run a job in the environment
 * `dev` administers `prod` as well, past them. Only accounts keep stages apart.
 *
 * An account has one identity provider for GitHub, whatever the number of its repositories, so it is not made here.
 */
export class PipelineStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    {
      repository,
      stages,
      version,
    }: { repository: string; stages: readonly DeployedStage[]; version: string },
  ) {
    super(scope, id, { description: `What GitHub Actions of ${repository} deploys the OMS with` });
    const provider = OidcProviderNative.fromOidcProviderArn(
      this,
      'GitHub',
      `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${issuer}`,
    );
    for (const stage of stages) {
      const role = new Role(this, `Deploy-${stage}`, {
        roleName: `oms-${stage}-deploy`,
        description: `Deploys oms-${stage} from GitHub Actions`,
        assumedBy: new WebIdentityPrincipal(provider.oidcProviderRef.oidcProviderArn, {
          StringEquals: {
            [`${issuer}:aud`]: 'sts.amazonaws.com',
            [`${issuer}:sub`]: `repo:${repository}:environment:${stage}`,
          },
        }),
      });
      role.addToPolicy(
        new PolicyStatement({
          actions: ['sts:AssumeRole'],
          resources: [
            `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-*-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
          ],
        }),
      );
      Validations.of(role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-*-<AWS::AccountId>-<AWS::Region>]',
        reason: "The qualifier in the names of the bootstrap's roles is the account's choice.",
      });
      new CfnOutput(this, `DeployRole-${stage}`, { key: `DeployRole${stage}`, value: role.roleArn });
    }
    houseTags(this, { environment: 'pipeline', version });
  }
}
