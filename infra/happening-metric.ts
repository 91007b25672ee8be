import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Happening } from '../src/operations/ports.ts';

/** The counter of a happening, as a function publishes it: how many in five minutes, unless told otherwise. */
export function happeningMetric(
  happening: Happening,
  { functionName }: { functionName: string },
  period = Duration.minutes(5),
): Metric {
  return new Metric({
    namespace: 'OMS',
    metricName: happening,
    // The function's name has the stage in it: two stages in one account count apart.
    dimensionsMap: { service: functionName },
    statistic: Stats.SUM,
    period,
    label: happening,
  });
}
