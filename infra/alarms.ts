import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { type AlarmRule, alarmRules } from './alarm-rules.ts';
import { AlarmTopic } from './alarm-topic.ts';
import type { OmsSystem } from './oms-system.ts';

/** The alarms of a stage and the topic that they go to; each says what to do, and where there is more. */
export class Alarms extends Construct {
  readonly thatUndoDeployments: Alarm[];
  readonly topic: AlarmTopic;

  constructor(scope: Construct, id: string, system: OmsSystem) {
    super(scope, id);
    const { settings } = system;
    this.topic = new AlarmTopic(this, 'Topic', settings);
    const tell = new SnsAction(this.topic);
    const alarms = alarmRules(system).map((rule) => {
      const alarm = this.#alarm(`oms-${settings.stage}-${rule.name}`, rule);
      alarm.addAlarmAction(tell);
      alarm.addOkAction(tell);
      return { alarm, rule };
    });
    this.thatUndoDeployments = alarms.flatMap(({ alarm, rule }) => (rule.undoesDeployment ? [alarm] : []));
  }

  #alarm(alarmName: string, { name, says, metric, threshold, mustNotCease, periods }: AlarmRule): Alarm {
    return new Alarm(this, name, {
      alarmName,
      alarmDescription: `${says} docs/runbook.md#${name}`,
      metric,
      threshold,
      comparisonOperator: mustNotCease
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      datapointsToAlarm: periods?.bad ?? 1,
      evaluationPeriods: periods?.of ?? 1,
      treatMissingData: mustNotCease ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}
