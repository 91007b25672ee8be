import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Annotations, Aws } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { stageContext } from './stage-context.ts';
import type { StageSettings } from './stage-settings.ts';

/**
 * Where alarms go; `alarmEmail` in the context, or `alarmEmail:prod` for one stage, subscribes a mailbox.
 *
 * Alarms carry no personal data, and CloudWatch cannot publish to a topic under SNS's own key.
 */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { stage, isProtected }: StageSettings) {
    super(scope, id, { topicName: `oms-${stage}-alarms`, enforceSSL: true });
    // A policy of its own takes the place of the one that lets the account's alarms in.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: {
            'aws:SourceArn': `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:oms-${stage}-*`,
          },
        },
      }),
    );
    const email = stageContext(scope, stage, 'alarmEmail');
    if (email) this.addSubscription(new EmailSubscription(String(email)));
    else if (isProtected) {
      Annotations.of(this).addWarningV2(
        'oms:alarms-without-mailbox',
        `The alarms of ${stage} reach nobody: set "alarmEmail:${stage}" under "context" in cdk.json.`,
      );
    }
  }
}
