import { readFileSync } from 'node:fs';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';
import { afterAll, describe, expect, it } from 'vitest';
import { ownerOf } from '../support/owner-of.ts';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

type Dimension = { Name: string; Value: unknown };
type MetricFacts = { Namespace?: string; MetricName?: string; Dimensions?: Dimension[] };
type AlarmProperties = MetricFacts & {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions: unknown[];
  OKActions: unknown[];
  Threshold: number;
  TreatMissingData: string;
  ComparisonOperator: string;
  DatapointsToAlarm: number;
  EvaluationPeriods: number;
  Statistic?: string;
  ExtendedStatistic?: string;
  Period?: number;
  Metrics?: {
    Id: string;
    Expression?: string;
    ReturnData?: boolean;
    MetricStat?: { Metric: MetricFacts; Period: number; Stat: string };
  }[];
};

const { dev, prod, stacks, remove } = synthesized();
afterAll(remove);

const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm').map(
  ([, { Properties }]) => Properties as AlarmProperties,
);
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const happenings = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8');

/** Where a heading is found, as GitHub has it. */
const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-'),
);

const gateway = 'ApiName=oms-prod, Stage=prod';
const lambda = (fn: string, metric: string) => `AWS/Lambda ${metric} of FunctionName=${fn}, Sum of 300 s`;
const throttled = (table: string, operation: string) =>
  `AWS/DynamoDB ThrottledRequests of Operation=${operation}, TableName=${table}, Sum of 300 s`;
const counter = (happening: string, fn = 'SweeperSweep') => `OMS ${happening} of service=${fn}, Sum of 300 s`;
const workers = ['ApiFunction', 'DeliveriesConsumer', 'OrderEventsConsumer', 'SweeperSweep'];

/** Every alarm of prod: what it watches, and when that is bad. */
const expected: Record<string, { when: string; watches: string[]; as?: string }> = {
  'server-errors': {
    when: '>= 0.01 in 2 of 3',
    watches: [`AWS/ApiGateway 5XXError of ${gateway}, Average of 60 s`],
  },
  'slow-answers': {
    when: '>= 3000 in 3 of 5',
    watches: [`AWS/ApiGateway Latency of ${gateway}, p99 of 60 s`],
  },
  'order-events-dlq': {
    when: '>= 1 in 1 of 1',
    watches: [
      'AWS/SQS ApproximateNumberOfMessagesVisible of QueueName=OrderEventsDeadLetters, Maximum of 60 s',
    ],
  },
  'order-changes-dlq': {
    when: '>= 1 in 1 of 1',
    watches: [
      'AWS/SQS ApproximateNumberOfMessagesVisible of QueueName=DeliveriesDeadLetters, Maximum of 60 s',
    ],
  },
  'order-events-failing': {
    when: '>= 1 in 2 of 2',
    watches: [counter('event_failed', 'OrderEventsConsumer')],
  },
  'order-events-late': {
    when: '>= 300 in 3 of 3',
    watches: ['AWS/SQS ApproximateAgeOfOldestMessage of QueueName=OrderEventsQueue, Maximum of 60 s'],
  },
  'order-changes-late': {
    when: '>= 300000 in 3 of 3',
    watches: ['AWS/Lambda IteratorAge of FunctionName=DeliveriesConsumer, Maximum of 60 s'],
  },
  'deliveries-missing': {
    when: '>= 1 in 3 of 12',
    watches: [
      counter('delivery_triggered', 'DeliveriesConsumer'),
      counter('order_confirmed', 'OrderEventsConsumer'),
    ],
    as: 'IF(confirmed > 0 AND FILL(triggered, 0) < 1, 1, 0)',
  },
  'deliveries-left-alone': {
    when: '>= 1 in 1 of 1',
    watches: [counter('delivery_left_alone', 'DeliveriesConsumer')],
  },
  'verdicts-contradicted': {
    when: '>= 1 in 1 of 1',
    watches: [counter('event_contradicted', 'OrderEventsConsumer')],
  },
  'orders-pending': {
    when: '>= 1 in 3 of 3',
    watches: [counter('order_swept'), counter('reservation_request_failed'), counter('sweep_failed')],
    as: 'SUM(METRICS())',
  },
  'orders-pending-too-long': { when: '>= 1 in 1 of 1', watches: [counter('orders_pending_too_long')] },
  'sweeper-silent': {
    when: '< 1 in 2 of 2, or no data',
    watches: [lambda('SweeperSweep', 'Invocations')],
  },
  'functions-failing': {
    when: '>= 1 in 2 of 3',
    watches: workers.map((fn) => lambda(fn, 'Errors')),
    as: 'SUM(METRICS())',
  },
  'functions-throttled': {
    when: '>= 1 in 2 of 3',
    watches: ['ApiAuthorizer', ...workers].map((fn) => lambda(fn, 'Throttles')),
    as: 'SUM(METRICS())',
  },
  'tables-throttled': {
    when: '>= 1 in 2 of 3',
    watches: [
      throttled('ApiKeyTable', 'GetItem'),
      throttled('CustomerTable', 'GetItem'),
      ...['PutItem', 'Query', 'UpdateItem'].map((each) => throttled('DeliveryTable', each)),
      ...['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map((each) =>
        throttled('OrderTable', each),
      ),
    ].sort(),
    as: 'SUM(METRICS())',
  },
};

/** An alarm as `expected` has it. */
function ringsFor(alarm: AlarmProperties) {
  const { Metrics = [], Statistic, ExtendedStatistic, Period, Threshold, TreatMissingData } = alarm;
  const own = { Metric: alarm, Stat: Statistic ?? ExtendedStatistic ?? '', Period: Period ?? 0 };
  const sources = Metrics.flatMap(({ MetricStat }) => MetricStat ?? []);
  const [shown, ...others] = Metrics.filter(({ ReturnData }) => ReturnData !== false);
  const sign = { LessThanThreshold: '<', GreaterThanOrEqualToThreshold: '>=' }[alarm.ComparisonOperator];
  const silence = TreatMissingData === 'notBreaching' ? '' : ', or no data';
  const expression = shown?.Expression;
  return {
    when: `${sign} ${Threshold} in ${alarm.DatapointsToAlarm} of ${alarm.EvaluationPeriods}${silence}`,
    watches: (Metrics.length > 0 ? sources : [own])
      .map(
        ({ Metric, Stat, Period }) =>
          `${Metric.Namespace} ${Metric.MetricName} of ${dimensionsOf(Metric)}, ${Stat} of ${Period} s`,
      )
      .sort(),
    ...(expression !== undefined && { as: expression }),
    ...(others.length > 0 && { others }),
  };
}

function dimensionsOf({ Dimensions = [] }: MetricFacts): string {
  return Dimensions.map(({ Name, Value }) => `${Name}=${typeof Value === 'string' ? Value : ownerOf(Value)}`)
    .sort()
    .join(', ');
}

describe('the alarms', () => {
  it('are the same in both stages', () => {
    const names = (template: typeof dev) =>
      resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
        String(Properties.AlarmName).replace(/^oms-(dev|prod)-/, ''),
      );
    expect(names(dev)).toEqual(names(prod));
  });

  it.each(Object.entries(expected))('%s rings for what it is meant to', (name, want) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `oms-prod-${name}`);
    expect(alarm && ringsFor(alarm)).toEqual(want);
  });

  it('are no others than those', () => {
    expect(alarms.map(({ AlarmName }) => AlarmName.slice('oms-prod-'.length)).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  it.each(alarms)('$AlarmName tells a person what to do and where there is more', (alarm) => {
    const [, says = '', anchor = ''] =
      /^(.+\. .+\.) docs\/runbook\.md#(.+)$/.exec(alarm.AlarmDescription) ?? [];
    expect(says.length).toBeGreaterThan(80);
    expect(anchors).toContain(anchor);
    expect([alarm.AlarmActions, alarm.OKActions].flat()).toEqual([
      { Ref: expect.stringMatching(/^AlarmsTopic/) },
      { Ref: expect.stringMatching(/^AlarmsTopic/) },
    ]);
  });

  it('of counters watch counters that docs/operate.md tells of', () => {
    const counters = alarms
      .flatMap(({ Namespace, MetricName, Metrics = [] }) => [
        { Namespace, MetricName },
        ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []),
      ])
      .filter(({ Namespace }) => Namespace === 'OMS')
      .map(({ MetricName }) => MetricName);
    expect(counters.length).toBeGreaterThan(0);
    for (const counter of counters) expect(happenings).toContain(`\`${counter}\``);
  });

  it('may be published to their topic by CloudWatch, for the alarms of this account and stage, over TLS', () => {
    const [[, policy] = []] = resourcesOf(prod, 'AWS::SNS::TopicPolicy');
    expect(policy?.Properties.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnLike: {
              'aws:SourceArn': { 'Fn::Join': ['', expect.arrayContaining([':alarm:oms-prod-*'])] },
            },
          },
        }),
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    });
  });

  it('reach a mailbox when one is given', () => {
    const context = { ...imsQueue, 'alarmEmail:prod': 'on-call@example.com' };
    const {
      dev: others,
      prod: given,
      stacks: stacksWithMailbox,
      remove: removeGiven,
    } = synthesized({ context });
    given.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'on-call@example.com',
    });
    others.resourceCountIs('AWS::SNS::Subscription', 0);
    expect(complaintsOf(stacksWithMailbox.prod)).toEqual([]);
    removeGiven();
  });

  it('reach nobody in prod only after a warning at each synthesis', () => {
    expect(complaintsOf(stacks.prod)).toEqual([expect.stringContaining('set "alarmEmail:prod"')]);
    expect(complaintsOf(stacks.dev)).toEqual([]);
  });

  function complaintsOf(stack: Stack) {
    const found = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('alarmEmail'));
    return found.map(({ entry }) => entry.data);
  }
});
