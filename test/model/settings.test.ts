import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { settings } from '../../src/model/settings.ts';
import { resourcesOf, synthesized } from '../support/synthesized.ts';

const { prod, remove } = synthesized();
afterAll(remove);

const propertiesOf = (template: Template, type: string) =>
  resourcesOf(template, type).map(([, { Properties }]) => Properties);

describe('what the model takes as deployed in prod', () => {
  it('is the memory of the functions', () => {
    const functions = propertiesOf(prod, 'AWS::Lambda::Function').flatMap(({ FunctionName, MemorySize }) =>
      typeof FunctionName === 'string' ? [[FunctionName.replace('oms-prod-', ''), MemorySize]] : [],
    );
    expect(Object.fromEntries(functions)).toEqual(settings.memory);
  });

  it('is how queue and stream are read', () => {
    const sources = propertiesOf(prod, 'AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(2);
    const [queue] = sources.filter(({ ScalingConfig }) => ScalingConfig !== undefined);
    const [stream] = sources.filter(({ ScalingConfig }) => ScalingConfig === undefined);
    expect(queue).toMatchObject({
      BatchSize: settings.verdicts.batch,
      ScalingConfig: { MaximumConcurrency: settings.verdicts.concurrency },
    });
    expect(stream).toMatchObject({
      BatchSize: settings.changes.batch,
      ParallelizationFactor: settings.changes.perShard,
    });
  });

  it('is the throttle of the stage, and for how long a key’s authorization is kept', () => {
    const [stage] = propertiesOf(prod, 'AWS::ApiGateway::Stage');
    expect(stage?.MethodSettings).toMatchObject([{ ThrottlingRateLimit: settings.gatewayRate }]);
    const api = JSON.stringify(propertiesOf(prod, 'AWS::ApiGateway::RestApi')[0]?.Body);
    expect(api).toContain(`"authorizerResultTtlInSeconds":${settings.authorizerTtl}`);
  });

  it('is the number of alarms and dashboards', () => {
    expect(propertiesOf(prod, 'AWS::CloudWatch::Alarm')).toHaveLength(settings.alarms);
    expect(propertiesOf(prod, 'AWS::CloudWatch::Dashboard')).toHaveLength(settings.dashboards);
  });
});
