/**
 * What AWS allows, and where it is written. Those that an account can have raised are called quotas; the others are how
 * the services are made.
 */
export const limits = {
  /** [Partitions](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html): units a second, and so of any one key. */
  partition: { writes: 1_000, reads: 3_000 },
  /** [Warm throughput](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html) of a new on-demand table or index, which is four partitions; it doubles its last peak within half an hour. */
  newTable: { writes: 4_000, reads: 12_000 },
  /** [Quota](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html) of an on-demand table, and of each of its indexes. */
  table: { writes: 40_000, reads: 40_000 },
  /** [Quota](https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html) of an account's calls a second in a region; in some of the newer regions it is 2,500. */
  gatewayRate: 10_000,
  /** [Quota](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html) of an account's concurrent runs in a region, which AWS raises to tens of thousands; a new account has fewer, at times ten. */
  concurrentRuns: 1_000,
  /** Runs a second that the same quota allows for each of its runs at one time; short runs meet this first ([concurrency](https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html)). */
  runsPerConcurrency: 10,
  /** [Batches](https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html) of a stream's shard in hand at one time. */
  batchesPerShard: 10,
  /** [Concurrency](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html) of a queue's consumer that can be asked for. */
  queueConcurrency: 1_000,
  /** Calls of one run at one time: the connections that the SDK opens. */
  connections: 50,
} as const;
