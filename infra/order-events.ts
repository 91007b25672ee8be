import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import { HouseQueue } from './house-queue.ts';
import { inventoryPrincipal } from './inventory-principal.ts';
import { physicalNames } from './names.ts';
import type { OmsTables } from './oms-tables.ts';
import { orderEventsQueue } from './queues.ts';
import type { StageSettings } from './stage-settings.ts';
import { statusShardsUse } from './status-shards.ts';

/** OMS-OrderEventsQueue, its DLQ and its consumer (specification, "SQS"). */
export class OrderEvents extends Construct {
  readonly queue: HouseQueue;
  readonly deadLetters: HouseQueue;
  readonly consumer: HouseFunction;

  constructor(
    scope: Construct,
    id: string,
    { settings, tables }: { settings: StageSettings; tables: OmsTables },
  ) {
    super(scope, id);
    const names = physicalNames(settings.stage);
    this.deadLetters = HouseQueue.forDeadLetters(this, 'DeadLetters', names.orderEventsDlq);
    this.queue = new HouseQueue(this, 'Queue', {
      queueName: names.orderEventsQueue,
      visibilityTimeout: Duration.seconds(orderEventsQueue.visibilityTimeoutSeconds),
      retentionPeriod: Duration.days(orderEventsQueue.retentionDays),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: orderEventsQueue.maxReceiveCount },
    });
    const sender = inventoryPrincipal(this, settings.stage);
    if (sender) this.queue.grantSendMessages(sender);
    this.consumer = new HouseFunction(this, 'Consumer', {
      settings,
      name: 'order-events',
      description: 'Applies the verdicts of the inventory service to the orders',
      uses: [
        tables.use('orderTable', ['GetItem', 'UpdateItem']),
        this.deadLetters.useForSending('ORDER_EVENTS_DLQ_URL'),
        ...statusShardsUse(settings.statusShards),
      ],
      timeout: Duration.seconds(orderEventsQueue.consumerTimeoutSeconds),
    });
    this.consumer.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: orderEventsQueue.batchSize,
        maxConcurrency: orderEventsQueue.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
