import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { OmsTables } from './oms-tables.ts';

const operations = {
  orderTable: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
  customerTable: ['GetItem'],
  apiKeyTable: ['GetItem'],
  // Its GetItem only follows an UpdateItem that was refused, and an alarm takes ten metrics.
  deliveryTable: ['PutItem', 'UpdateItem', 'Query'],
} as const;

/** Requests that DynamoDB turned away, by table and operation; those of an index count with its table. */
export function throttledRequests({ all }: OmsTables): Metric[] {
  return Object.entries(operations).flatMap(([key, names]) =>
    names.map((Operation) => {
      const { tableName: TableName } = all[key as keyof typeof operations];
      return new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'ThrottledRequests',
        dimensionsMap: { TableName, Operation },
        statistic: Stats.SUM,
        period: Duration.minutes(5),
        label: `${key} ${Operation}`,
      });
    }),
  );
}
