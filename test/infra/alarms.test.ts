import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

type Dimension = { Name: string; Value: unknown };
type AlarmProperties = {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions: unknown[];
  OKActions: unknown[];
  Threshold: number;
  TreatMissingData: string;
  Namespace?: string;
  MetricName?: string;
  Dimensions?: Dimension[];
  Metrics?: { MetricStat?: { Metric: { Namespace: string; MetricName: string; Dimensions: Dimension[] } } }[];
};

const { dev, prod, remove } = synthesized();
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

describe('the alarms', () => {
  it('are the same in both stages', () => {
    const names = (template: typeof dev) =>
      resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
        String(Properties.AlarmName).replace(/^oms-(dev|prod)-/, ''),
      );
    expect(names(dev)).toEqual(names(prod));
  });

  it.each([
    ['a message in the DLQ of verdicts', 'order-events-dlq', 'ApproximateNumberOfMessagesVisible', 1],
    ['a message in the DLQ of changes', 'order-changes-dlq', 'ApproximateNumberOfMessagesVisible', 1],
    ['the age of the oldest verdict', 'order-events-late', 'ApproximateAgeOfOldestMessage', 300],
    ['the age of the oldest change', 'order-changes-late', 'IteratorAge', 300_000],
    ['the share of 5xx', 'server-errors', '5XXError', 0.01],
    ['the 99th percentile of latency', 'slow-answers', 'Latency', 3_000],
    ['a sweeper that does not run', 'sweeper-silent', 'Invocations', 1],
  ])('watch %s', (_what, name, MetricName, Threshold) => {
    expect(alarms.find(({ AlarmName }) => AlarmName === `oms-prod-${name}`)).toMatchObject({
      MetricName,
      Threshold,
    });
  });

  it.each([
    ['functions-throttled', 'Throttles', 5],
    ['functions-failing', 'Errors', 4],
    ['tables-throttled', 'ThrottledRequests', 9],
    ['orders-pending', 'order_swept', 1],
    ['orders-pending-too-long', 'orders_pending_too_long', 1],
  ])('%s sums %s of all that it may concern', (name, metric, sources) => {
    const { Metrics = [] } = alarms.find(({ AlarmName }) => AlarmName === `oms-prod-${name}`) ?? {};
    expect(Metrics.filter(({ MetricStat }) => MetricStat?.Metric.MetricName === metric)).toHaveLength(
      sources,
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

  it('take silence for health, but of the sweeper', () => {
    const alarmed = alarms.filter(({ TreatMissingData }) => TreatMissingData !== 'notBreaching');
    expect(alarmed.map(({ AlarmName, TreatMissingData }) => [AlarmName, TreatMissingData])).toEqual([
      ['oms-prod-sweeper-silent', 'breaching'],
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
    expect([...new Set(counters)].sort()).toEqual([
      'order_swept',
      'orders_pending_too_long',
      'reservation_request_failed',
    ]);
    for (const counter of counters) expect(happenings).toContain(`\`${counter}\``);
  });

  it('of counters watch those of their own stage', () => {
    const services = alarms
      .flatMap(({ Metrics = [] }) => Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []))
      .filter(({ Namespace }) => Namespace === 'OMS')
      .flatMap(({ Dimensions }) => Dimensions);
    expect(services).toHaveLength(3);
    for (const service of services) {
      // The function's name, under which it counts.
      expect(service).toEqual({ Name: 'service', Value: { Ref: expect.stringMatching(/^SweeperSweep/) } });
    }
  });

  it('may be published to their topic by CloudWatch, over TLS', () => {
    const [[, policy] = []] = resourcesOf(prod, 'AWS::SNS::TopicPolicy');
    expect(policy?.Properties.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    });
  });

  it('reach a mailbox when one is given', () => {
    const context = { ...imsQueue, 'alarmEmail:prod': 'on-call@example.com' };
    const { dev: others, prod: given, remove: removeGiven } = synthesized({ context });
    removeGiven();
    given.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'on-call@example.com',
    });
    others.resourceCountIs('AWS::SNS::Subscription', 0);
  });
});

it('each stage has a dashboard of the golden signals and the order funnel', () => {
  const [[, page] = []] = resourcesOf(prod, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(page?.Properties.DashboardBody);
  expect(page?.Properties.DashboardName).toBe('oms-prod');
  for (const shown of [
    'Traffic: calls',
    'Errors: share of calls',
    'Latency: ms',
    'ConcurrentExecutions',
    'order_created',
    'order_confirmed',
    'order_cancelled',
    'delivery_triggered',
    'order_given_up',
  ]) {
    expect(body).toContain(shown);
  }
});
