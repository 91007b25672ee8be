import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { gatewayMetric } from './gateway-metric.ts';
import { happeningMetric } from './happening-metric.ts';
import type { OmsSystem } from './oms-system.ts';
import { sumOf } from './sum-of.ts';
import { throttledRequests } from './throttled-requests.ts';

/** When a person is called, and what that person is told. */
export type AlarmRule = {
  /** Also that of its section in docs/runbook.md. */
  name: string;
  /** What is the matter, and what to do first. */
  says: string;
  metric: IMetric;
  /** Bad is this value and above or, of what must not cease, below. */
  threshold: number;
  mustNotCease?: true;
  /** How many of the last periods must be bad. */
  periods?: { bad: number; of: number };
  /** A bad version of the API function sets it off, so that it undoes a deployment. */
  undoesDeployment?: true;
};

const worst = { statistic: Stats.MAXIMUM, period: Duration.minutes(1) };
const count = { statistic: Stats.SUM, period: Duration.minutes(5) };

/** The alarms of a stage, the callers' first. */
export function alarmRules({
  settings,
  tables,
  api,
  orderEvents,
  deliveries,
  sweeper,
}: OmsSystem): AlarmRule[] {
  const { stage } = settings;
  const workers = [orderEvents.consumer, deliveries.consumer, sweeper.sweep, api.function];
  return [
    {
      name: 'server-errors',
      says: 'One call in a hundred or more is answered with a 5xx. A deployment under way rolls back by itself; else search the API log for request_failed.',
      metric: gatewayMetric(stage, '5XXError', Stats.AVERAGE),
      threshold: 0.01,
      periods: { bad: 2, of: 3 },
      undoesDeployment: true,
    },
    {
      name: 'slow-answers',
      says: 'One answer in a hundred takes 3 seconds or longer. See on the dashboard whether it is the function, DynamoDB or the authorizer.',
      metric: gatewayMetric(stage, 'Latency', Stats.p(99)),
      threshold: 3_000,
      periods: { bad: 3, of: 5 },
      undoesDeployment: true,
    },
    {
      name: 'order-events-dlq',
      says: 'Messages that break the contract, or could not be applied for hours, rest in OMS-OrderEventsDLQ. The runbook says how to read them, which to send again and which to discard.',
      metric: orderEvents.deadLetters.metricApproximateNumberOfMessagesVisible(worst),
      threshold: 1,
    },
    {
      name: 'order-changes-dlq',
      says: 'Changes of orders could not be handled, so deliveries may be missing. The runbook says how to bring them in line with the orders.',
      metric: deliveries.deadLetters.metricApproximateNumberOfMessagesVisible(worst),
      threshold: 1,
    },
    {
      name: 'order-events-failing',
      says: 'Verdicts cannot be applied and come again each minute. Find event_failed in the log of order-events.',
      // SQS tells of no age of a message that was received three times, so the queue looks young meanwhile.
      metric: happeningMetric('event_failed', orderEvents.consumer),
      threshold: 1,
      periods: { bad: 2, of: 2 },
    },
    {
      name: 'order-events-late',
      says: 'Verdicts wait for 5 minutes or longer in OMS-OrderEventsQueue. See whether its consumer runs, is throttled or is outrun.',
      metric: orderEvents.queue.metricApproximateAgeOfOldestMessage(worst),
      threshold: 300,
      periods: { bad: 3, of: 3 },
    },
    {
      name: 'order-changes-late',
      says: 'Changes of orders wait for 5 minutes or longer in the stream, so deliveries come late. Mend what order_change_failed names within six hours.',
      metric: deliveries.consumer.metric('IteratorAge', worst),
      threshold: 300_000,
      periods: { bad: 3, of: 3 },
    },
    {
      name: 'deliveries-missing',
      says: 'Orders are confirmed and no delivery is triggered. See whether the event source of the deliveries function is enabled and calls it.',
      // A function that is not called tells of no age and no failure, so only what should follow shows it.
      metric: new MathExpression({
        label: 'confirmed, and nothing triggered',
        expression: 'IF(confirmed > 0 AND FILL(triggered, 0) < 1, 1, 0)',
        usingMetrics: {
          confirmed: happeningMetric('order_confirmed', orderEvents.consumer),
          triggered: happeningMetric('delivery_triggered', deliveries.consumer),
        },
        period: Duration.minutes(5),
      }),
      threshold: 1,
      // Of few orders, one may be confirmed at the end of a period and delivered in the next.
      periods: { bad: 3, of: 12 },
    },
    {
      name: 'deliveries-left-alone',
      says: 'An order was deleted after a delivery service had taken its delivery on. Find delivery_left_alone in the log of deliveries and tell that service.',
      metric: happeningMetric('delivery_left_alone', deliveries.consumer),
      threshold: 1,
    },
    {
      name: 'verdicts-contradicted',
      says: 'A verdict came against the one that its order has, so stock may be counted wrongly. Find event_contradicted in the log of order-events and ask the inventory team.',
      metric: happeningMetric('event_contradicted', orderEvents.consumer),
      threshold: 1,
    },
    {
      name: 'orders-pending',
      says: 'For a quarter of an hour orders have been found pending for 3 minutes or longer. See whether the inventory service takes requests and sends verdicts.',
      // A sweeper that cannot write sweeps nothing, and its orders are pending all the same.
      metric: sumOf('requests for stock that were due again', [
        happeningMetric('order_swept', sweeper.sweep),
        happeningMetric('reservation_request_failed', sweeper.sweep),
        happeningMetric('sweep_failed', sweeper.sweep),
      ]),
      threshold: 1,
      periods: { bad: 3, of: 3 },
    },
    {
      name: 'orders-pending-too-long',
      says: 'Orders have had no verdict for 55 minutes and are left to a person. Find their order_ids in the sweeper log and ask the inventory team.',
      metric: happeningMetric('orders_pending_too_long', sweeper.sweep),
      threshold: 1,
    },
    {
      name: 'sweeper-silent',
      says: 'No sweep has run for ten minutes, so requests for stock that get lost stay lost. See whether its rule is enabled and the function can run.',
      metric: sweeper.sweep.metricInvocations(count),
      threshold: 1,
      mustNotCease: true,
      periods: { bad: 2, of: 2 },
    },
    {
      name: 'functions-failing',
      says: 'Functions end in an error or a time-out, which their code does not let happen. See on the dashboard which, then read its log.',
      // The authorizer is left out: a key that it refuses counts as an error of the function.
      metric: sumOf(
        'failed runs',
        workers.map((each) => each.metricErrors(count)),
      ),
      threshold: 1,
      periods: { bad: 2, of: 3 },
    },
    {
      name: 'functions-throttled',
      says: 'Lambda turns runs away for want of concurrency. Compare the concurrent runs on the dashboard with the quota of the account.',
      metric: sumOf(
        'throttled runs',
        [...workers, api.authorizer].map((each) => each.metricThrottles(count)),
      ),
      threshold: 1,
      periods: { bad: 2, of: 3 },
    },
    {
      name: 'tables-throttled',
      says: 'DynamoDB turns requests away. See on the dashboard which table and operation it is: a burst passes by itself, a hot key does not.',
      metric: sumOf('throttled requests', throttledRequests(tables)),
      threshold: 1,
      periods: { bad: 2, of: 3 },
    },
  ];
}
