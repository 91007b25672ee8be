import type { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { describe, expect, it } from 'vitest';
import { buildLogReport, buildReport } from '../../src/adapters/report.ts';

describe('a report', () => {
  it.each([
    ['order_created', 'info'],
    ['order_replayed', 'info'],
    ['order_deleted', 'info'],
    ['order_confirmed', 'info'],
    ['order_cancelled', 'info'],
    ['order_swept', 'warn'],
    ['order_given_up', 'error'],
    ['orders_pending_too_long', 'error'],
    ['request_answered', 'info'],
    ['sweep_finished', 'info'],
    ['sweep_failed', 'error'],
    ['delivery_triggered', 'info'],
    ['delivery_cancelled', 'info'],
    ['delivery_left_alone', 'warn'],
    ['order_change_failed', 'error'],
    ['order_change_set_aside', 'error'],
    ['reservation_requested', 'info'],
    ['reservation_request_failed', 'warn'],
    ['event_repeated', 'info'],
    ['event_contradicted', 'warn'],
    ['event_order_missing', 'warn'],
    ['event_malformed', 'error'],
    ['event_failed', 'error'],
    ['request_refused', 'info'],
    ['request_failed', 'error'],
    ['key_refused', 'info'],
    ['local_failure', 'error'],
  ] as const)('of %s is one line of level %s with its facts', (happening, level) => {
    const { logger, lines } = recordingLogger();
    buildLogReport(logger)(happening, { order_id: 'o' });
    expect(lines).toEqual([[level, happening, { order_id: 'o' }]]);
  });

  it('is counted under the happening’s name, and logged all the same', () => {
    const { logger, lines } = recordingLogger();
    const metrics = new Metrics({ namespace: 'Test', serviceName: 'test' });
    const report = buildReport(logger, metrics);
    report('order_created', { order_id: 'o' });
    report('order_created', { order_id: 'p' });
    report('request_failed', {});
    expect(metrics.serializeMetrics()).toMatchObject({ order_created: [1, 1], request_failed: 1 });
    expect(lines).toHaveLength(3);
  });
});

function recordingLogger() {
  const lines: unknown[] = [];
  const at = (level: string) => (text: unknown, facts: unknown) => void lines.push([level, text, facts]);
  const logger = { info: at('info'), warn: at('warn'), error: at('error') } as unknown as Logger;
  return { logger, lines };
}
