/** How OMS-OrderEventsQueue is read and when a message that keeps failing is set aside. */
export const orderEventsQueue = {
  batchSize: 10,
  /** Tries before a message rests in the DLQ; asyncapi.yaml tells senders. */
  maxReceiveCount: 5,
  consumerTimeoutSeconds: 10,
  /** Six times the consumer's time-out, as AWS asks, so that no batch comes back while it is worked on. */
  visibilityTimeoutSeconds: 60,
  dlqRetentionDays: 14,
} as const;
