import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';

/** The sum of metrics in five minutes, also when some of them have no value; an alarm takes ten. */
export function sumOf(label: string, metrics: readonly IMetric[]): MathExpression {
  return new MathExpression({
    label,
    expression: 'SUM(METRICS())',
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period: Duration.minutes(5),
  });
}
