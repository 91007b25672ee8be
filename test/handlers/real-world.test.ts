import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { expect, it } from 'vitest';
import { buildAwsClients } from '../../src/handlers/aws-clients.ts';
import { realWorld } from '../../src/handlers/composition.ts';

const clients = buildAwsClients({ dynamo: { region: 'us-east-1' }, sqs: { region: 'us-east-1' } });

it.each([
  ['on AWS under the name of the function, which has the stage in it', 'oms-dev-api'],
  ['elsewhere under the given name', undefined],
])('a function counts %s', (_where, AWS_LAMBDA_FUNCTION_NAME) => {
  const { metrics } = realWorld({ AWS_LAMBDA_FUNCTION_NAME }, clients, 'oms-api');
  metrics.addMetric('order_created', MetricUnit.Count, 1);
  expect(metrics.serializeMetrics()).toMatchObject({ service: AWS_LAMBDA_FUNCTION_NAME ?? 'oms-api' });
});
