import type { Order } from '../src/domain/order.ts';

const confirmed: Order['status'] = 'CONFIRMED';
/** A status may be stored with a shard behind it. */
const isConfirmed = { prefix: confirmed } as const;

/** How OrderTable's stream is read, and when a record that keeps failing is set aside. */
export const orderStream = {
  batchSize: 100,
  /**
   * Tries after the first, each from the first record that failed, before that record goes to the failure destination.
   * A poisonous record fails at once and is through them within seconds; a table that hangs is waited for in each of
   * them, for minutes in all.
   */
  retryAttempts: 30,
  /**
   * Changes that a function is called for: an order becomes confirmed, and a confirmed one is deleted, with or without
   * a gravestone ([filter syntax](https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html)).
   */
  filters: [
    { dynamodb: { NewImage: { status: { S: [isConfirmed] } } } },
    { eventName: ['REMOVE'], dynamodb: { OldImage: { status: { S: [isConfirmed] } } } },
    {
      dynamodb: {
        OldImage: { status: { S: [isConfirmed] } },
        NewImage: { status: { S: [{ exists: false }] } },
      },
    },
  ],
} as const;
