import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Happening } from '../src/operations/ports.ts';

type Service = 'oms-api' | 'oms-authorizer' | 'oms-order-events' | 'oms-deliveries' | 'oms-sweeper';

/** The counter of a happening, as the functions publish it: how many in five minutes, unless told otherwise. */
export function happeningMetric(
  happening: Happening,
  service: Service,
  period = Duration.minutes(5),
): Metric {
  return new Metric({
    namespace: 'OMS',
    metricName: happening,
    dimensionsMap: { service },
    statistic: Stats.SUM,
    period,
    label: happening,
  });
}
