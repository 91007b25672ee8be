import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './support/contract.ts';

type Step = { uses?: string; run?: string; env?: Record<string, string>; with?: Record<string, unknown> };
type Job = {
  if?: string;
  needs?: string;
  uses?: string;
  steps?: Step[];
  permissions?: Record<string, string>;
  environment?: unknown;
};
type Workflow = {
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
};

const folder = join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('the workflow $name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap(({ steps = [] }) => steps);

  it('runs npm scripts of this repository and nothing else of its own', () => {
    for (const { run } of steps) {
      if (run === undefined || run === 'npm ci' || run === 'pip install -r .github/test-peers.txt') continue;
      const [, script = ''] = /^npm (?:run )?([\w:-]+)/.exec(run) ?? [];
      expect(scripts, run).toHaveProperty([script]);
    }
  });

  it('takes actions at a commit that no author can move, and workflows of this repository only', () => {
    const named = [...text.matchAll(/^ *- uses: (.+)$/gm)].map(([, action = '']) => action);
    expect(named).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of named) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const { uses } of jobs) if (uses !== undefined) expect(uses).toMatch(/^\.\/\.github\/workflows\//);
  });

  it('may only read, but for what a job is there to write', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions = {} } of jobs) {
      const { contents = 'read', ...others } = permissions;
      expect(contents).toBe('read');
      expect(Object.keys(others).filter((name) => !['id-token', 'pages'].includes(name))).toEqual([]);
    }
  });

  it('puts no expression into a command, where it would be run as one', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it('takes each action at one version', () => {
  const named = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)$/gm)]);
  const versions = new Map(named.map(([, action = '', version = '']) => [action, version]));
  for (const [, action = '', version] of named)
    expect([action, version]).toEqual([action, versions.get(action)]);
});

it('has commits of actions and packages moved by Dependabot, which asks first', () => {
  const { version, updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8'));
  expect(version).toBe(2);
  expect(updates.map((each: Record<string, unknown>) => each['package-ecosystem'])).toEqual([
    'github-actions',
    'npm',
  ]);
});

describe('the workflow docs.yml', () => {
  it('publishes what it built, for commits of main that passed the gate and nothing else', () => {
    const docs = workflows.find(({ name }) => name === 'docs.yml')?.workflow;
    const caller = workflows.find(({ name }) => name === 'deploy.yml')?.workflow.jobs.docs;
    expect(docs?.on).toBe('workflow_call');
    expect(docs?.jobs.publish).toMatchObject({ needs: 'build' });
    expect(caller).toMatchObject({ needs: 'ci', uses: './.github/workflows/docs.yml' });
    expect(caller?.if).toContain("ref_type == 'branch'");
    expect(caller?.permissions).toEqual({ contents: 'read', ...docs?.jobs.publish?.permissions });
  });
});

describe('the workflow ci.yml', () => {
  it('sets up each Node that the client is tried in, and runs npm on that of the service', () => {
    const steps = workflows.find(({ name }) => name === 'ci.yml')?.workflow.jobs.gate?.steps ?? [];
    const versions = steps.flatMap((step) => step.with?.['node-version'] ?? []);
    expect(versions).toEqual([20, 22]);
  });
});

it('one push runs the gate once', () => {
  const gates = workflows.filter(({ workflow: { on, jobs } }) => {
    const isPushed = 'push' in Object(on);
    return isPushed && Object.values(jobs).some(({ uses }) => uses === './.github/workflows/ci.yml');
  });
  expect(gates.map(({ name }) => name)).toEqual(['deploy.yml']);
});

describe('the workflow deploy.yml', () => {
  it('needs nothing that a new fork does not have: what does is switched on by a variable', () => {
    const jobs = workflows
      .filter(({ name }) => name === 'deploy.yml')
      .flatMap(({ workflow }) => Object.values(workflow.jobs));
    const needy = jobs.filter(({ permissions }) => permissions?.['id-token']);
    expect(needy.map((job) => job.if)).toEqual([
      expect.stringContaining("vars.PUBLISH_DOCS == 'true'"),
      "vars.DEPLOY == 'true'",
    ]);
  });

  it('proves what it deployed with both keys, that which may only read, too', () => {
    const { steps = [] } = workflows.find(({ name }) => name === 'deploy.yml')?.workflow.jobs.deploy ?? {};
    const proof = steps.find(({ run }) => run?.startsWith('npm run oms -- verify '));
    expect(proof?.env).toMatchObject({
      OMS_API_KEY: expect.stringContaining('secrets.OMS_API_KEY'),
      OMS_READ_API_KEY: expect.stringContaining('secrets.OMS_READ_API_KEY'),
    });
  });

  it('deploys to an environment, after the gate', () => {
    const deploy = workflows.find(({ name }) => name === 'deploy.yml')?.workflow.jobs.deploy;
    expect(deploy).toMatchObject({ needs: 'ci', environment: expect.stringContaining('prod') });
  });
});
