import { AccessLogFormat, LogGroupLogDestination, type StageOptions } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageSettings } from './stage-settings.ts';

/** One JSON line for each call of the gateway; `request_id` is the same as in the functions' logs and the answer. */
export function accessLog(
  scope: Construct,
  { stage, logRetention }: StageSettings,
): Pick<StageOptions, 'accessLogDestination' | 'accessLogFormat'> {
  const log = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/oms/${stage}/access`,
    retention: logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return {
    accessLogDestination: new LogGroupLogDestination(log),
    accessLogFormat: AccessLogFormat.custom(JSON.stringify(fields)),
  };
}

/**
 * No headers, so no keys. What has no value is written as `-`, so everything is a text
 * ([variables](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html)).
 */
const fields = {
  request_id: '$context.requestId',
  extended_request_id: '$context.extendedRequestId',
  time: '$context.requestTime',
  client_id: '$context.authorizer.client_id',
  source_ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  path: '$context.path',
  status: '$context.status',
  response_length: '$context.responseLength',
  latency_ms: '$context.responseLatency',
  integration_latency_ms: '$context.integration.latency',
  integration_status: '$context.integration.status',
  authorizer_latency_ms: '$context.authorizer.latency',
  authorizer_error: '$context.authorizer.error',
  gateway_response: '$context.error.responseType',
  trace_id: '$context.xrayTraceId',
} as const;
