import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { ownerOf } from '../support/owner-of.ts';
import { resourcesOf, synthesized } from '../support/synthesized.ts';

const { dev, prod, remove } = synthesized();
afterAll(remove);

const functions = [
  'ApiFunction',
  'ApiAuthorizer',
  'OrderEventsConsumer',
  'DeliveriesConsumer',
  'SweeperSweep',
];
const lambda = (fn: string, metric: string, how: string) =>
  `AWS/Lambda ${metric} of FunctionName=${fn}, ${how}`;
const queue = (name: string, metric: string) => `AWS/SQS ${metric} of QueueName=${name}, Maximum of 60 s`;
const counters = (fn: string, ...happenings: string[]) =>
  happenings.map((happening) => `OMS ${happening} of service=${fn}, Sum of 300 s`);
const throttled = (table: string, ...operations: string[]) =>
  operations.map(
    (each) => `AWS/DynamoDB ThrottledRequests of Operation=${each}, TableName=${table}, Sum of 300 s`,
  );

/** Every graph of a stage, and what it draws. */
function expected(stage: string): Record<string, string[]> {
  const gateway = (metric: string, statistic: string) =>
    `AWS/ApiGateway ${metric} of ApiName=oms-${stage}, Stage=${stage}, ${statistic} of 60 s`;
  return {
    'Traffic: calls': [gateway('Count', 'Sum')],
    'Errors: share of calls': [gateway('5XXError', 'Average'), gateway('4XXError', 'Average')],
    'Latency: ms': [gateway('Latency', 'p50'), gateway('Latency', 'p90'), gateway('Latency', 'p99')],
    'Latency of the parts: p99, ms': [
      gateway('IntegrationLatency', 'p99'),
      lambda('ApiFunction', 'Duration', 'p99 of 60 s'),
      lambda('ApiAuthorizer', 'Duration', 'p99 of 60 s'),
    ],
    Funnel: [
      ...counters('ApiFunction', 'order_created', 'reservation_requested'),
      ...counters('OrderEventsConsumer', 'order_confirmed', 'order_cancelled'),
      ...counters('DeliveriesConsumer', 'delivery_triggered'),
    ],
    'Orders that got stuck': [
      ...counters('ApiFunction', 'reservation_request_failed'),
      ...counters('SweeperSweep', 'order_swept', 'order_given_up', 'orders_pending_too_long', 'sweep_failed'),
    ],
    'Verdicts out of line': counters(
      'OrderEventsConsumer',
      'event_repeated',
      'event_contradicted',
      'event_order_missing',
      'event_malformed',
      'event_failed',
    ),
    'Other ends': [
      ...counters('ApiFunction', 'order_replayed', 'order_deleted'),
      ...counters('DeliveriesConsumer', 'delivery_cancelled', 'delivery_left_alone'),
      ...counters('ApiAuthorizer', 'key_refused'),
    ],
    'Oldest verdict: seconds': [queue('OrderEventsQueue', 'ApproximateAgeOfOldestMessage')],
    'Oldest change of an order: ms': [lambda('DeliveriesConsumer', 'IteratorAge', 'Maximum of 60 s')],
    'Waiting verdicts': [queue('OrderEventsQueue', 'ApproximateNumberOfMessagesVisible')],
    'Dead letters': [
      queue('OrderEventsDeadLetters', 'ApproximateNumberOfMessagesVisible'),
      queue('DeliveriesDeadLetters', 'ApproximateNumberOfMessagesVisible'),
    ],
    'Concurrent runs: the account and its functions': [
      'AWS/Lambda ConcurrentExecutions of the account, Maximum of 60 s',
      ...functions.map((fn) => lambda(fn, 'ConcurrentExecutions', 'Maximum of 60 s')),
    ],
    'Failed runs (of the authorizer: also refused keys)': functions.map((fn) =>
      lambda(fn, 'Errors', 'Sum of 300 s'),
    ),
    'Throttled runs': functions.map((fn) => lambda(fn, 'Throttles', 'Sum of 300 s')),
    'Throttled requests to tables': [
      ...throttled('OrderTable', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
      ...throttled('CustomerTable', 'GetItem'),
      ...throttled('ApiKeyTable', 'GetItem'),
      ...throttled('DeliveryTable', 'PutItem', 'UpdateItem', 'Query'),
    ],
  };
}

/** Namespace, name, then each dimension and its value, and how it is drawn. */
type DrawnMetric = (string | { stat?: string; period?: number })[];
type Widget = { type: string; properties: { title: string; metrics: DrawnMetric[] } };

/** The graphs of a template's dashboard, from left to right and from top to bottom, as `expected` has them. */
function graphsOf(template: Template): [title: string, draws: string[]][] {
  const parts = resourcesOf(template, 'AWS::CloudWatch::Dashboard').flatMap(([, { Properties }]) => {
    const body = Properties.DashboardBody as { 'Fn::Join': [separator: '', parts: unknown[]] };
    return body['Fn::Join'][1];
  });
  const text = parts.map((part) => (typeof part === 'string' ? part : ownerOf(part))).join('');
  const { widgets }: { widgets: Widget[] } = JSON.parse(text);
  return widgets
    .filter(({ type }) => type === 'metric')
    .map(({ properties: { title, metrics } }) => [title, metrics.map(inWords)]);
}

/** What a graph does not say is as [CloudWatch has it](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html). */
function inWords(metric: DrawnMetric): string {
  const [namespace, name, ...dimensions] = metric.filter((part) => typeof part === 'string');
  const { stat = 'Average', period = 300 } = metric.find((part) => typeof part === 'object') ?? {};
  const pairs = dimensions.flatMap((each, index) =>
    index % 2 === 0 ? `${each}=${dimensions[index + 1]}` : [],
  );
  return `${namespace} ${name} of ${pairs.join(', ') || 'the account'}, ${stat} of ${period} s`;
}

describe.each([
  { stage: 'dev', template: dev },
  { stage: 'prod', template: prod },
])('the dashboard of $stage', ({ stage, template }) => {
  const graphs = graphsOf(template);

  it.each(Object.entries(expected(stage)))('draws in "%s" what it is meant to', (title, want) => {
    expect(graphs.filter(([name]) => name === title)).toEqual([[title, want]]);
  });

  it('has those graphs in this order, and no others', () => {
    expect(graphs.map(([title]) => title)).toEqual(Object.keys(expected(stage)));
  });

  it('is found by the name that the runbook says', () => {
    template.hasResourceProperties('AWS::CloudWatch::Dashboard', { DashboardName: `oms-${stage}` });
  });
});
