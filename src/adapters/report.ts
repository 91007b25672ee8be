import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Happening, Report } from '../operations/ports.ts';

type Level = 'info' | 'warn' | 'error';

/** How loud each happening is: `error` needs a person, `warn` is worth a look when it is many. */
const levels: Record<Happening, Level> = {
  order_created: 'info',
  order_replayed: 'info',
  order_deleted: 'info',
  order_confirmed: 'info',
  order_cancelled: 'info',
  reservation_requested: 'info',
  reservation_request_failed: 'warn',
  order_swept: 'warn',
  order_given_up: 'error',
  orders_pending_too_long: 'error',
  sweep_finished: 'info',
  order_note_failed: 'warn',
  sweep_failed: 'error',
  event_repeated: 'info',
  event_contradicted: 'warn',
  event_order_missing: 'warn',
  event_malformed: 'error',
  event_failed: 'error',
  delivery_triggered: 'info',
  delivery_cancelled: 'info',
  delivery_left_alone: 'warn',
  order_change_failed: 'error',
  order_change_set_aside: 'error',
  request_answered: 'info',
  request_refused: 'info',
  request_failed: 'error',
  key_refused: 'info',
  local_failure: 'error',
};

/** Tells happenings as one JSON line each. */
export function buildLogReport(logger: Logger): Report {
  return (happening, facts) => logger[levels[happening]](happening, facts);
}

/** Tells happenings as one JSON line each, and counts them in CloudWatch under the same names. */
export function buildReport(logger: Logger, metrics: Metrics): Report {
  const log = buildLogReport(logger);
  return (happening, facts) => {
    log(happening, facts);
    metrics.addMetric(happening, MetricUnit.Count, 1);
  };
}
