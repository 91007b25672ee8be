import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/**
 * A new version gets a tenth of the calls for ten minutes, which is longer than its alarms take, and then all; an alarm
 * gives everything back to the version before and fails the deployment.
 *
 * An alarm that rings already would undo the very deployment that mends it, so `-c urgent=true` shifts everything at
 * once and asks no alarm.
 */
export class GradualShift extends Construct {
  constructor(scope: Construct, id: string, { alias, alarms }: { alias: Alias; alarms: Alarm[] }) {
    super(scope, id);
    const isUrgent = String(this.node.tryGetContext('urgent')) === 'true';
    const group = new LambdaDeploymentGroup(this, 'Group', {
      alias,
      deploymentConfig: isUrgent
        ? LambdaDeploymentConfig.ALL_AT_ONCE
        : LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
      alarms,
      ignoreAlarmConfiguration: isUrgent,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: !isUrgent },
    });
    if (!group.role) return;
    Validations.of(group.role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason: "CodeDeploy's own role for Lambda, which AWS keeps in step with what CodeDeploy does.",
    });
  }
}
