/** How OMS-OrderEventsQueue is read and when a message that keeps failing is set aside. */
export const orderEventsQueue = {
  batchSize: 10,
  /** Batches in hand at one time on AWS: a backlog after an outage must not crowd out the API. */
  maxConcurrency: 10,
  /** Tries before a message rests in the DLQ; asyncapi.yaml tells senders. */
  maxReceiveCount: 5,
  consumerTimeoutSeconds: 10,
  /** Six times the consumer's time-out, as AWS asks, so that no batch comes back while it is worked on. */
  visibilityTimeoutSeconds: 60,
  /** A verdict that waits out an outage must not be lost. A dead letter's age counts from its first sending. */
  retentionDays: 7,
  dlqRetentionDays: 14,
} as const;
