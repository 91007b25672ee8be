import { orderStream } from '../../infra/order-stream.ts';
import { orderEventsQueue } from '../../infra/queues.ts';
import { stageSettings } from '../../infra/stage-settings.ts';

/** What prod is deployed with, as far as it bounds or costs; a test holds it against the template. */
export const settings = {
  gatewayRate: stageSettings.prod.throttling.rate,
  /** Megabytes of the functions, whose price it is. */
  memory: { api: 1_024, authorizer: 512, 'order-events': 512, deliveries: 512, sweeper: 512 },
  /** Seconds for which the gateway keeps the authorizer's answer for a key. */
  authorizerTtl: 60,
  verdicts: { batch: orderEventsQueue.batchSize, concurrency: orderEventsQueue.maxConcurrency },
  changes: { batch: orderStream.batchSize, perShard: orderStream.parallelizationFactor },
  alarms: 16,
  dashboards: 1,
} as const;

export type FunctionName = keyof typeof settings.memory;
