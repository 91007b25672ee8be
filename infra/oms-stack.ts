import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import type { Contract } from './api-projection.ts';
import { Deliveries } from './deliveries.ts';
import { GradualShift } from './gradual-shift.ts';
import { houseTags } from './house-tags.ts';
import { inventoryQueue } from './inventory-queue.ts';
import { OmsDashboard } from './oms-dashboard.ts';
import { OmsTables } from './oms-tables.ts';
import { OrderEvents } from './order-events.ts';
import type { StageSettings } from './stage-settings.ts';
import { Sweeper } from './sweeper.ts';

type OmsStackProps = {
  settings: StageSettings;
  /** What is being deployed. */
  version: string;
  /** openapi.yaml. */
  contract: Contract;
};

/** One stage of the system. */
export class OmsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, version, contract }: OmsStackProps) {
    super(scope, id, {
      description: `Order Management System, ${settings.stage}`,
      terminationProtection: settings.isProtected,
    });
    const inventory = inventoryQueue(this, settings.stage);
    const tables = new OmsTables(this, 'Tables', settings);
    const api = new Api(this, 'Api', { settings, tables, inventory, contract });
    const orderEvents = new OrderEvents(this, 'OrderEvents', { settings, tables });
    const deliveries = new Deliveries(this, 'Deliveries', { settings, tables });
    const sweeper = new Sweeper(this, 'Sweeper', { settings, tables, inventory });
    const system = { settings, tables, api, orderEvents, deliveries, sweeper };
    const alarms = new Alarms(this, 'Alarms', system);
    new OmsDashboard(this, 'Dashboard', system);
    if (settings.isProtected) {
      new GradualShift(this, 'Shift', { alias: api.live, alarms: alarms.thatUndoDeployments });
    }
    new CfnOutput(this, 'ApiUrl', { value: api.gateway.url });
    new CfnOutput(this, 'OrderEventsQueueUrl', { value: orderEvents.queue.queueUrl });
    new CfnOutput(this, 'OrderEventsQueueArn', { value: orderEvents.queue.queueArn });
    new CfnOutput(this, 'ApiRoleArn', { value: api.function.role?.roleArn ?? '' });
    new CfnOutput(this, 'SweeperRoleArn', { value: sweeper.sweep.role?.roleArn ?? '' });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn });
    houseTags(this, { environment: settings.stage, version });
  }
}
