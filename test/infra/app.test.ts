import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/contract.ts';
import { synthesized } from '../support/synthesized.ts';

it('context that makes no sense is told in one line', () => {
  // As the CDK CLI hands over what stands in cdk.json and behind -c.
  const context = { 'imsQueueUrl:dev': 'nonsense', 'aws:cdk:bundling-stacks': [] };
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'infra/app.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context) } },
  );
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    'oms: the context value imsQueueArn:dev is missing beside the other of the two; it must have the form arn:aws:sqs:REGION:ACCOUNT:NAME\n',
  ]);
});

it.each(['deploy', 'diff'])('npm run %s without a stage says which there are', (script) => {
  const { status, stderr } = spawnSync('npm', ['--silent', 'run', script], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining(`npm run ${script} -- dev|prod|pipeline`)]);
});

it('git and lint pass over all that is synthesized, into whatever folder', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const { outdir, remove } = synthesized({ bundle: ['oms-dev'] });
  const written = readdirSync(outdir).map((name) =>
    statSync(join(outdir, name)).isDirectory() ? `${name}/` : name,
  );
  remove();
  expect(written).toContainEqual(expect.stringMatching(/^asset\..+\/$/));
  expect(written.filter((name) => !ignored.some((pattern) => matchesGlob(name, pattern)))).toEqual([]);
});
