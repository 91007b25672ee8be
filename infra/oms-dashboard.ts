import { Dashboard, GraphWidget, type IMetric, Metric, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { gatewayMetric } from './gateway-metric.ts';
import { happeningMetric } from './happening-metric.ts';
import type { OmsSystem } from './oms-system.ts';
import { throttledRequests } from './throttled-requests.ts';

/** One page that answers: are callers served well, do orders get through, and what runs short? */
export class OmsDashboard extends Construct {
  constructor(scope: Construct, id: string, system: OmsSystem) {
    super(scope, id);
    new Dashboard(this, 'Page', {
      dashboardName: `oms-${system.settings.stage}`,
      defaultInterval: Duration.hours(3),
      widgets: [
        [heading('Callers: traffic, errors and latency')],
        callers(system),
        [heading('Orders: from acceptance to delivery')],
        orders(system),
        [heading('Saturation: what waits, and what is turned away')],
        ...saturation(system),
      ],
    });
  }
}

const worst = { statistic: Stats.MAXIMUM, period: Duration.minutes(1) };
const count = { statistic: Stats.SUM, period: Duration.minutes(5) };

function callers({ settings: { stage }, api }: OmsSystem): GraphWidget[] {
  const durations = [api.function, api.authorizer].map((each) =>
    each.metricDuration({ statistic: Stats.p(99), period: Duration.minutes(1), label: labelOf(each) }),
  );
  return [
    graph('Traffic: calls', [gatewayMetric(stage, 'Count', Stats.SUM)]),
    graph('Errors: share of calls', [
      gatewayMetric(stage, '5XXError', Stats.AVERAGE),
      gatewayMetric(stage, '4XXError', Stats.AVERAGE),
    ]),
    graph('Latency: ms', [
      gatewayMetric(stage, 'Latency', Stats.p(50)).with({ label: 'p50' }),
      gatewayMetric(stage, 'Latency', Stats.p(90)).with({ label: 'p90' }),
      gatewayMetric(stage, 'Latency', Stats.p(99)).with({ label: 'p99' }),
    ]),
    graph('Latency of the parts: p99, ms', [
      gatewayMetric(stage, 'IntegrationLatency', Stats.p(99)).with({ label: 'integration' }),
      ...durations,
    ]),
  ];
}

function orders({ api, orderEvents, deliveries, sweeper }: OmsSystem): GraphWidget[] {
  return [
    graph('Funnel', [
      happeningMetric('order_created', api.function),
      happeningMetric('reservation_requested', api.function),
      happeningMetric('order_confirmed', orderEvents.consumer),
      happeningMetric('order_cancelled', orderEvents.consumer),
      happeningMetric('delivery_triggered', deliveries.consumer),
    ]),
    graph('Orders that got stuck', [
      happeningMetric('reservation_request_failed', api.function),
      happeningMetric('order_swept', sweeper.sweep),
      happeningMetric('order_given_up', sweeper.sweep),
      happeningMetric('orders_pending_too_long', sweeper.sweep),
      happeningMetric('sweep_failed', sweeper.sweep),
    ]),
    graph('Verdicts out of line', [
      happeningMetric('event_repeated', orderEvents.consumer),
      happeningMetric('event_contradicted', orderEvents.consumer),
      happeningMetric('event_order_missing', orderEvents.consumer),
      happeningMetric('event_malformed', orderEvents.consumer),
      happeningMetric('event_failed', orderEvents.consumer),
    ]),
    graph('Other ends', [
      happeningMetric('order_replayed', api.function),
      happeningMetric('order_deleted', api.function),
      happeningMetric('delivery_cancelled', deliveries.consumer),
      happeningMetric('delivery_left_alone', deliveries.consumer),
      happeningMetric('key_refused', api.authorizer),
    ]),
  ];
}

function saturation({ tables, api, orderEvents, deliveries, sweeper }: OmsSystem): GraphWidget[][] {
  const functions = [api.function, api.authorizer, orderEvents.consumer, deliveries.consumer, sweeper.sweep];
  return [
    [
      graph('Oldest verdict: seconds', [orderEvents.queue.metricApproximateAgeOfOldestMessage(worst)]),
      graph('Oldest change of an order: ms', [deliveries.consumer.metric('IteratorAge', worst)]),
      graph('Waiting verdicts', [orderEvents.queue.metricApproximateNumberOfMessagesVisible(worst)]),
      graph('Dead letters', [
        orderEvents.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'verdicts' }),
        deliveries.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'changes' }),
      ]),
    ],
    [
      graph('Concurrent runs: the account and its functions', [
        new Metric({
          namespace: 'AWS/Lambda',
          metricName: 'ConcurrentExecutions',
          ...worst,
          label: 'account',
        }),
        ...functions.map((each) => each.metric('ConcurrentExecutions', { ...worst, label: labelOf(each) })),
      ]),
      graph(
        'Failed runs (of the authorizer: also refused keys)',
        functions.map((each) => each.metricErrors({ ...count, label: labelOf(each) })),
      ),
      graph(
        'Throttled runs',
        functions.map((each) => each.metricThrottles({ ...count, label: labelOf(each) })),
      ),
      graph('Throttled requests to tables', throttledRequests(tables)),
    ],
  ];
}

function labelOf({ node }: Construct): string {
  return node.path.split('/').slice(1).join(' ');
}

function heading(text: string): TextWidget {
  return new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, leftYAxis: { min: 0, showUnits: false }, width: 6, height: 6 });
}
