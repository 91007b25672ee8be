import type { Order } from '../src/domain/order.ts';

const confirmed: Order['status'] = 'CONFIRMED';

/** How OrderTable's stream is read, and when a record that keeps failing is set aside. */
export const orderStream = {
  batchSize: 100,
  /** Tries after the first, each with half of the batch, before a record goes to the failure destination. */
  retryAttempts: 3,
  /**
   * Changes that a function is called for
   * ([filter syntax](https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html)).
   */
  filters: [{ dynamodb: { NewImage: { status: { S: [confirmed] } } } }, { eventName: ['REMOVE'] }],
} as const;
