import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Stage } from './names.ts';
import { statusShardsOf } from './status-shards.ts';

/** A stage that runs on AWS. */
export type DeployedStage = Exclude<Stage, 'local'>;

/** What differs between the stages. */
export type StageSettings = {
  stage: DeployedStage;
  /** Refuses to delete the stack or a table, keeps tables whatever happens to the stack, shifts traffic gradually. */
  isProtected: boolean;
  /** Of the tables, when the stack no longer has them. */
  removalPolicy: RemovalPolicy;
  logRetention: RetentionDays;
  /** Calls of all callers together: per second over time, and at once. */
  throttling: { rate: number; burst: number };
  /** Over how many keys of GSI2 a status is spread, and was before. */
  statusShards: readonly number[];
};

export const stageSettings: Record<DeployedStage, StageSettings> = {
  dev: {
    stage: 'dev',
    isProtected: false,
    removalPolicy: RemovalPolicy.DESTROY,
    logRetention: RetentionDays.TWO_WEEKS,
    throttling: { rate: 50, burst: 100 },
    statusShards: statusShardsOf.dev,
  },
  prod: {
    stage: 'prod',
    isProtected: true,
    removalPolicy: RemovalPolicy.RETAIN,
    logRetention: RetentionDays.THREE_MONTHS,
    throttling: { rate: 1_000, burst: 2_000 },
    statusShards: statusShardsOf.prod,
  },
};
