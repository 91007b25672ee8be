import type { Order } from '../src/domain/order.ts';

const confirmed: Order['status'] = 'CONFIRMED';
/** A status may be stored with a shard behind it. */
const isConfirmed = { prefix: confirmed } as const;

/** How OrderTable's stream is read. */
export const orderStream = {
  batchSize: 100,
  /**
   * Batches of a shard in hand at one time, at the most ten. Lambda gives all changes of an order to one of them, in their
   * order ([concurrency](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html)). Nothing else bounds the runs, and
   * a backlog after an outage must not crowd out the API; docs/scale.md says when one is no longer enough.
   */
  parallelizationFactor: 1,
  /**
   * How long a record is tried, however often, before it goes to the failure destination. The function sets aside what is
   * itself at fault; what keeps failing here waits for something to be mended, and an alarm rings after five minutes.
   * The stream has the record for a day, which leaves a person the better part of it.
   */
  maximumRecordAgeSeconds: 6 * 60 * 60,
  /**
   * Changes that a function is called for: an order becomes confirmed, and a confirmed one is deleted, with or without
   * a tombstone ([filter syntax](https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html)).
   *
   * A tombstone is known by what it has, and a removal by its name: AWS does not say that `exists` is judged below what
   * is not there, and where it is not, a delivery would go out for an order that is gone.
   */
  filters: [
    { dynamodb: { NewImage: { status: { S: [isConfirmed] } } } },
    { eventName: ['REMOVE'], dynamodb: { OldImage: { status: { S: [isConfirmed] } } } },
    {
      dynamodb: {
        OldImage: { status: { S: [isConfirmed] } },
        NewImage: { deleted_at: { S: [{ exists: true }] } },
      },
    },
  ],
} as const;
