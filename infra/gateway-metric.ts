import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { DeployedStage } from './stage-settings.ts';

/**
 * A metric of the REST API in its stage
 * ([list](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html)).
 * The average of an error count is its share of all calls.
 */
export function gatewayMetric(
  stage: DeployedStage,
  metricName: '4XXError' | '5XXError' | 'Count' | 'Latency' | 'IntegrationLatency',
  statistic: string,
  period = Duration.minutes(1),
): Metric {
  const dimensionsMap = { ApiName: `oms-${stage}`, Stage: stage };
  return new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, statistic, period });
}
