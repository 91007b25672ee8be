import type { Construct } from 'constructs';
import type { DeployedStage } from './stage-settings.ts';

/** What the context says of a stage: `NAME:stage`, else `NAME`, which is for both. */
export function stageContext({ node }: Construct, stage: DeployedStage, name: string): unknown {
  return node.tryGetContext(`${name}:${stage}`) ?? node.tryGetContext(name);
}
