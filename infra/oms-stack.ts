import { CfnOutput, Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import type { Contract } from './api-projection.ts';
import { Deliveries } from './deliveries.ts';
import { GradualShift } from './gradual-shift.ts';
import { inventoryQueue } from './inventory-queue.ts';
import { OmsDashboard } from './oms-dashboard.ts';
import { OmsTables } from './oms-tables.ts';
import { OrderEvents } from './order-events.ts';
import type { StageSettings } from './stage-settings.ts';
import { Sweeper } from './sweeper.ts';

type OmsStackProps = {
  settings: StageSettings;
  /** What is being deployed, for its tag. */
  version: string;
  /** openapi.yaml. */
  contract: Contract;
};

/** Takes tags only where CloudFormation is newer than its linters know. */
const dashboard = 'AWS::CloudWatch::Dashboard';
/** Its properties are the identity of its deployment, and a release that leaves the API as it is must not change them. */
const restApi = 'AWS::ApiGateway::RestApi';

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
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn });
    this.#tag(settings.stage, version);
  }

  #tag(stage: string, version: string): void {
    const tags = Tags.of(this);
    tags.add('Service', 'oms', { excludeResourceTypes: [dashboard] });
    tags.add('Environment', stage, { excludeResourceTypes: [dashboard] });
    tags.add('Version', version, { excludeResourceTypes: [dashboard, restApi] });
  }
}
