import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';
import { root } from '../support/contract.ts';
import { nodeOf } from '../support/node-of.ts';
import { type Ran, run } from '../support/run.ts';

const must = promisify(execFile);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A folder of somebody else's, with the packed `oms` installed, what it depends on, and nothing else. */
let project: string;
let api: Api;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'oms-package-'));
  await writeFile(join(project, 'package.json'), '{}');
  await must('npm', ['pack', '--pack-destination', project], { cwd: root });
  // What a registry would give: npm finds it there and asks for nothing.
  const { stdout } = await must('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root });
  const [, ...paths] = stdout.trim().split('\n');
  // One that lies in another comes along with it.
  const packages = paths.map((path) => relative(root, path)).filter((path) => !/.node_modules/.test(path));
  await Promise.all(packages.map((path) => cp(join(root, path), join(project, path), { recursive: true })));
  const quietly = ['--offline', '--no-audit', '--no-fund'];
  await must('npm', ['install', ...quietly, `./oms-${version}.tgz`], { cwd: project });
  api = await startStack();
});
afterAll(async () => {
  await api.stop();
  await rm(project, { recursive: true });
});

const key = 'oms_local_key';

/** Calls the installed `oms` by one Node, at the stack's engines; TypeScript and Redocly are nowhere near. */
function omsBy(node: string, ...args: string[]): Promise<Ran> {
  const env = {
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    AWS_ENDPOINT_URL_DYNAMODB: api.engines.dynamoEndpoint,
    AWS_ENDPOINT_URL_SQS: api.engines.sqsEndpoint,
    OMS_API_KEY: key,
  };
  return run('npx', ['--no-install', 'oms', ...args], { cwd: project, env });
}

describe.for([20, 22])('the packed command on Node %i', (major) => {
  it('runs where it is installed, without this repository', async ({ skip }) => {
    const node = await nodeOf(major);
    if (!node) return skip(`there is no Node ${major} on this machine`);
    expect(await omsBy(node, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await omsBy(node, 'keys', 'list')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^HASH .*\n\w{12} +local +active/),
      err: '',
    });
    expect(await omsBy(node, 'keys', 'issue', '--client', 'a', '--scopes', 'orders:read')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/: npx oms keys revoke /),
    });
    expect(await omsBy(node, 'keys', 'find')).toMatchObject({ code: 2 });
  });

  it('holds a stage against the contracts that it was packed with', async ({ skip }) => {
    const node = await nodeOf(major);
    if (!node) return skip(`there is no Node ${major} on this machine`);
    expect(await omsBy(node, 'verify', '--url', api.url, '--skip-order')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/All \d+ checks passed/),
    });
  });
});

it('carries the pages that it refers to', () => {
  const installed = join(project, 'node_modules/oms');
  const bundle = readFileSync(join(installed, 'dist/cli/main.js'), 'utf8');
  const pages = [...new Set(bundle.match(/docs\/[\w-]+\.md/g))];
  expect(pages).toContain('docs/runbook.md');
  expect(pages.filter((page) => !existsSync(join(installed, page)))).toEqual([]);
});

it('lives an order’s life where @redocly/cli is installed, too, and says so where it is not', async () => {
  const verify = ['verify', '--url', api.url];
  expect(await omsBy(process.execPath, ...verify)).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^oms: @redocly\/cli, .+ is not installed where oms is: npm install @redocly\/cli, /,
    ),
  });
  await mkdir(join(project, 'node_modules/@redocly'), { recursive: true });
  await symlink(join(root, 'node_modules/@redocly/cli'), join(project, 'node_modules/@redocly/cli'));
  const { code, out } = await omsBy(process.execPath, ...verify);
  expect(out).toMatch(/✓ order life +(\d+) of \1 passed/);
  expect(code).toBe(0);
});
