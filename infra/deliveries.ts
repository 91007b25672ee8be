import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import { HouseQueue } from './house-queue.ts';
import { physicalNames } from './names.ts';
import type { OmsTables } from './oms-tables.ts';
import { orderStream } from './order-stream.ts';
import type { StageSettings } from './stage-settings.ts';

/** The consumer of OrderTable's stream, which keeps the deliveries, and the queue of changes that it failed at. */
export class Deliveries extends Construct {
  readonly deadLetters: HouseQueue;
  readonly consumer: HouseFunction;

  constructor(
    scope: Construct,
    id: string,
    { settings, tables }: { settings: StageSettings; tables: OmsTables },
  ) {
    super(scope, id);
    const { tableArn, tableStreamArn = '' } = tables.all.orderTable;
    this.deadLetters = HouseQueue.forDeadLetters(
      this,
      'DeadLetters',
      physicalNames(settings.stage).orderChangesDlq,
    );
    this.consumer = new HouseFunction(this, 'Consumer', {
      settings,
      name: 'deliveries',
      description: 'Triggers the delivery of each confirmed order, and cancels that of each deleted one',
      uses: [
        tables.use('deliveryTable', ['GetItem', 'PutItem', 'UpdateItem']),
        this.deadLetters.useForSending('ORDER_CHANGES_DLQ_URL'),
      ],
      // A batch is a hundred orders, one after the other.
      timeout: Duration.minutes(1),
    });
    // By hand, because CDK's event source allows ListStreams on everything.
    for (const statement of streamRead(tableArn, tableStreamArn)) this.consumer.addToRolePolicy(statement);
    new EventSourceMapping(this, 'OrderChanges', {
      target: this.consumer,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: orderStream.batchSize,
      parallelizationFactor: orderStream.parallelizationFactor,
      // As often as it takes.
      retryAttempts: -1,
      maxRecordAge: Duration.seconds(orderStream.maximumRecordAgeSeconds),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      filters: orderStream.filters.map((filter) => FilterCriteria.filter(filter)),
      onFailure: new SqsDlq(this.deadLetters),
    });
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-SQS3',
        reason: 'The queue is itself where the stream sets aside what failed, which the rule cannot see.',
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId(tables.all.orderTable)}.Arn>/stream/*]`,
        reason: 'ListStreams asks for no one stream; it is bound to those of OrderTable.',
      },
    );
  }
}

function streamRead(tableArn: string, streamArn: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [streamArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${tableArn}/stream/*`] }),
  ];
}

function logicalId(table: Table): string {
  return Stack.of(table).resolve(table.tableArn)['Fn::GetAtt'][0];
}
