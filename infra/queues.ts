/** How OMS-OrderEventsQueue is read and when a message that keeps failing is set aside. */
export const orderEventsQueue = {
  batchSize: 10,
  /** Batches in hand at one time on AWS: a backlog after an outage must not crowd out the API. */
  maxConcurrency: 10,
  /**
   * Tries before SQS sets a message aside, the most that it takes. What is malformed the consumer sets aside itself, at
   * once; so these are for what fails for a reason that passes, and last over an outage of sixteen hours.
   */
  maxReceiveCount: 1_000,
  consumerTimeoutSeconds: 10,
  /** Six times the consumer's time-out, as AWS asks, so that no batch comes back while it is worked on. */
  visibilityTimeoutSeconds: 60,
  /**
   * A verdict that waits out an outage must not be lost. A dead letter that SQS moves keeps its age; one that the
   * consumer sets aside starts anew.
   */
  retentionDays: 7,
  dlqRetentionDays: 14,
} as const;
