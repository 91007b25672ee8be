import { Dashboard, GraphWidget, type IMetric, Metric, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Happening } from '../src/operations/ports.ts';
import { gatewayMetric } from './gateway-metric.ts';
import { happeningMetric } from './happening-metric.ts';
import type { HouseFunction } from './house-function.ts';
import type { OmsSystem } from './oms-system.ts';
import { throttledRequests } from './throttled-requests.ts';

/** Graphs by their titles. */
type Graphs = Record<string, IMetric[]>;

/** One page that answers: are callers served well, do orders get through, and what runs short? */
export class OmsDashboard extends Construct {
  constructor(scope: Construct, id: string, system: OmsSystem) {
    super(scope, id);
    new Dashboard(this, 'Page', {
      dashboardName: `oms-${system.settings.stage}`,
      defaultInterval: Duration.hours(3),
      widgets: [
        ...section('Callers: traffic, errors and latency', callers(system)),
        ...section('Orders: from acceptance to delivery', orders(system)),
        ...section('Saturation: what waits, and what is turned away', saturation(system)),
      ],
    });
  }
}

const worst = { statistic: Stats.MAXIMUM, period: Duration.minutes(1) };
const count = { statistic: Stats.SUM, period: Duration.minutes(5) };
const slowest = { statistic: Stats.p(99), period: Duration.minutes(1) };

function callers({ settings: { stage }, api }: OmsSystem): Graphs {
  const latency = (percent: number) =>
    gatewayMetric(stage, 'Latency', Stats.p(percent)).with({ label: `p${percent}` });
  return {
    'Traffic: calls': [gatewayMetric(stage, 'Count', Stats.SUM)],
    'Errors: share of calls': [
      gatewayMetric(stage, '5XXError', Stats.AVERAGE),
      gatewayMetric(stage, '4XXError', Stats.AVERAGE),
    ],
    'Latency: ms': [50, 90, 99].map(latency),
    'Latency of the parts: p99, ms': [
      gatewayMetric(stage, 'IntegrationLatency', slowest.statistic).with({ label: 'integration' }),
      ...labelled([api.function, api.authorizer], (each, label) =>
        each.metricDuration({ ...slowest, label }),
      ),
    ],
  };
}

function orders({ api, orderEvents, deliveries, sweeper }: OmsSystem): Graphs {
  return {
    Funnel: [
      ...told(api.function, 'order_created', 'reservation_requested'),
      ...told(orderEvents.consumer, 'order_confirmed', 'order_cancelled'),
      ...told(deliveries.consumer, 'delivery_triggered'),
    ],
    'Orders that got stuck': [
      ...told(api.function, 'reservation_request_failed'),
      ...told(sweeper.sweep, 'order_swept', 'order_given_up', 'orders_pending_too_long', 'sweep_failed'),
    ],
    'Verdicts out of line': told(
      orderEvents.consumer,
      'event_repeated',
      'event_contradicted',
      'event_order_missing',
      'event_malformed',
      'event_failed',
    ),
    'Other ends': [
      ...told(api.function, 'order_replayed', 'order_deleted'),
      ...told(deliveries.consumer, 'delivery_cancelled', 'delivery_left_alone'),
      ...told(api.authorizer, 'key_refused'),
    ],
  };
}

function saturation({ tables, api, orderEvents, deliveries, sweeper }: OmsSystem): Graphs {
  const all = [api.function, api.authorizer, orderEvents.consumer, deliveries.consumer, sweeper.sweep];
  const metricName = 'ConcurrentExecutions';
  return {
    'Oldest verdict: seconds': [orderEvents.queue.metricApproximateAgeOfOldestMessage(worst)],
    'Oldest change of an order: ms': [deliveries.consumer.metric('IteratorAge', worst)],
    'Waiting verdicts': [orderEvents.queue.metricApproximateNumberOfMessagesVisible(worst)],
    'Dead letters': [
      orderEvents.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'verdicts' }),
      deliveries.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'changes' }),
    ],
    'Concurrent runs: the account and its functions': [
      new Metric({ namespace: 'AWS/Lambda', metricName, ...worst, label: 'account' }),
      ...labelled(all, (each, label) => each.metric(metricName, { ...worst, label })),
    ],
    'Failed runs (of the authorizer: also refused keys)': labelled(all, (each, label) =>
      each.metricErrors({ ...count, label }),
    ),
    'Throttled runs': labelled(all, (each, label) => each.metricThrottles({ ...count, label })),
    'Throttled requests to tables': throttledRequests(tables),
  };
}

function told(by: HouseFunction, ...happenings: Happening[]): IMetric[] {
  return happenings.map((happening) => happeningMetric(happening, by));
}

/** One metric of each function, labelled by the construct that it is. */
function labelled(
  functions: readonly HouseFunction[],
  metricOf: (one: HouseFunction, label: string) => IMetric,
): IMetric[] {
  return functions.map((each) => metricOf(each, each.node.path.split('/').slice(1).join(' ')));
}

/** A heading, and below it the graphs, four in a row. */
function section(heading: string, graphs: Graphs) {
  return [
    [new TextWidget({ markdown: `## ${heading}`, width: 24, height: 1 })],
    Object.entries(graphs).map(
      ([title, left]) =>
        new GraphWidget({ title, left, leftYAxis: { min: 0, showUnits: false }, width: 6, height: 6 }),
    ),
  ];
}
