import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contract } from '../../infra/api-projection.ts';
import { OmsStack } from '../../infra/oms-stack.ts';
import { stageSettings } from '../../infra/stage-settings.ts';
import { statusShardsUse } from '../../infra/status-shards.ts';
import { root } from '../support/contract.ts';
import { imsQueue, resourcesOf } from '../support/synthesized.ts';

const contract: Contract = parse(readFileSync(join(root, 'openapi.yaml'), 'utf8'));
const outdir = mkdtempSync(join(tmpdir(), 'oms-shards-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** The functions that have `STATUS_SHARDS`, and what it says. */
function toldOfShards(statusShards: readonly number[]): Record<string, unknown> {
  const app = new App({
    outdir: join(outdir, statusShards.join('-')),
    context: { ...imsQueue, 'aws:cdk:bundling-stacks': [] },
  });
  const settings = { ...stageSettings.dev, statusShards };
  const stack = new OmsStack(app, 'oms-dev', { settings, version: '1', contract });
  return Object.fromEntries(
    resourcesOf(Template.fromStack(stack), 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
      const { Variables } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
      return Variables?.STATUS_SHARDS === undefined
        ? []
        : [[Properties.FunctionName, Variables.STATUS_SHARDS]];
    }),
  );
}

// Synthesized here, since the first one takes its time.
const [without, with16] = [toldOfShards([1]), toldOfShards([1, 16, 1])];

it.each([
  [[1, 16], 'deploy [1, 16, 1] first, and then [1, 16, 1, 16]'],
  [[16], 'deploy [16, 1] first, and then [16, 1, 16]'],
  [[1, 16, 1, 32], 'deploy [1, 16, 1, 32, 1] first'],
])('shards %j, whose last number is read by no deployment before, are refused', (shards, told) => {
  expect(() => statusShardsUse(shards)).toThrow(told);
});

it.each([[[1]], [[1, 16, 1]], [[1, 16, 1, 16]], [[1, 16, 1, 8]]])('shards %j are taken', (shards) => {
  expect(() => statusShardsUse(shards)).not.toThrow();
});

it('a stage without shards tells no function of any, so that it stays what it was', () => {
  expect(without).toEqual({});
});

it('a stage with shards tells those that write a status and those that read the index, all there have been', () => {
  expect(with16).toEqual({
    'oms-dev-api': '1,16,1',
    'oms-dev-order-events': '1,16,1',
    'oms-dev-sweeper': '1,16,1',
  });
});
