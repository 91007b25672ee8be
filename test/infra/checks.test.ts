import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { afterAll, describe, expect, it } from 'vitest';
import { omsApp } from '../../infra/oms-app.ts';

const outdir = mkdtempSync(join(tmpdir(), 'oms-checks-'));
const context = {
  'aws:cdk:bundling-stacks': [],
  repository: 'acme/oms',
  pipelineStages: 'dev,prod',
  'alarmEmail:prod': 'on-call@example.com',
};
const { app } = omsApp({ outdir: join(outdir, 'stages'), context });
const hasCfnLint = spawnSync('cfn-lint', ['--version']).status === 0;

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('all stacks', () => {
  it("keep the AWS Solutions rules and CloudFormation's own, but for exceptions with a reason", () => {
    const { directory } = app.synth();
    const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports).toEqual([]);
  });

  it('cannot be synthesized when they break one', () => {
    const broken = omsApp({
      outdir: join(outdir, 'broken'),
      context,
      builtinCloudFormationValidation: false,
    });
    new Queue(broken.dev, 'WithoutTls', { enforceSSL: false });
    expect(() => broken.app.synth()).toThrow(/AwsSolutions-SQS4/);
  });

  it.skipIf(!hasCfnLint)('have no error for cfn-lint (skipped without cfn-lint on the PATH)', () => {
    const { directory } = app.synth();
    const templates = readdirSync(directory).filter((name) => name.endsWith('.template.json'));
    expect(templates).toHaveLength(3);
    const files = templates.map((name) => join(directory, name));
    const { stdout } = spawnSync('cfn-lint', ['--format', 'json', '--', ...files], { encoding: 'utf8' });
    const findings: { Level: string; Rule: { Id: string }; Message: string }[] = JSON.parse(stdout);
    expect(findings.filter(({ Level }) => Level === 'Error')).toEqual([]);
  });
});
