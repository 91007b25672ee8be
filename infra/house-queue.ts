import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { orderEventsQueue } from './queues.ts';
import type { Use } from './use.ts';

/** A standard queue as this system has them: encrypted at rest, and refused to whoever does not use TLS. */
export class HouseQueue extends Queue {
  constructor(scope: Construct, id: string, props: QueueProps & { queueName: string }) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...props });
  }

  /** One where what failed for good rests, as long as SQS keeps anything. */
  static forDeadLetters(scope: Construct, id: string, queueName: string): HouseQueue {
    return new HouseQueue(scope, id, {
      queueName,
      retentionPeriod: Duration.days(orderEventsQueue.dlqRetentionDays),
    });
  }

  /** For a function that sends to this queue, which `variable` leads it to. */
  useForSending(variable: string): Use {
    const statement = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queueArn] });
    return { variable, value: this.queueUrl, statements: [statement] };
  }
}
