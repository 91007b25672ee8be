import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Child, hasTerminals, startAtTerminal, startChild } from '../support/child.ts';

/** `--silent` keeps npm's own lines out of what the service prints. */
const npmStart = (variables: Record<string, string>) => startChild('npm', ['--silent', 'start'], variables);

const soon = { timeout: 50_000 };

const refusesConnections = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('npm start', () => {
  let child: Child;
  let url = '';
  beforeAll(async () => {
    child = npmStart({ PORT: '0' });
    [, url = ''] = await child.printed(/ready .*?(http:\/\/127\.0\.0\.1:\d+)/);
    await child.printed(/Place an order:\n.+\n.+\n\n/);
  });
  afterAll(async () => {
    child.kill('SIGTERM');
    await child.ended();
  });

  it('prints where its engines are, for any AWS client', async () => {
    for (const engine of ['DYNAMODB', 'SQS']) {
      const [, endpoint = ''] = await child.printed(
        new RegExp(`^AWS_ENDPOINT_URL_${engine}=(http://127.0.0.1:\\d+)$`, 'm'),
      );
      expect(await refusesConnections(endpoint)).toBe(false);
    }
  });

  it('prints a line that makes the operator’s shell look at this stack', async () => {
    const [line = ''] = /^export .+$/m.exec(child.out()) ?? [];
    const { stdout } = await promisify(execFile)('sh', ['-c', `${line}; npm --silent run oms -- keys list`]);
    expect(stdout).toMatch(/^HASH .*\n\w+ +local +active/);
  });

  it('prints a command that places an order', async () => {
    const [command = ''] = /^curl .+\n.+$/m.exec(child.out()) ?? [];
    const { stdout } = await promisify(execFile)('bash', ['-c', `${command.replace('curl ', 'curl -sS ')}`]);
    expect(stdout).toMatch(/^HTTP\/1\.1 201 /);
    expect(stdout).toMatch(/\{"order_id":"[0-9a-f-]{36}"\}$/);
  });

  it.each(['/openapi.yaml', '/asyncapi.yaml'])('serves %s', async (path) => {
    const answer = await fetch(url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^(openapi|asyncapi): \d/);
  });

  it.each(['/docs', '/docs/events'])('serves %s as a page that needs no other server', async (path) => {
    const answer = await fetch(url + path);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(page).toContain('Order Management System');
    expect(page).not.toMatch(/<(script|link|img|iframe)\b[^>]+\b(src|href)=["']?(https?:)?\/\//i);
    expect(page).not.toMatch(/\bimport\b[^;\n]{0,80}["'](https?:)?\/\//);
  });

  it('ends, with all that it started, within two seconds of SIGTERM', async () => {
    const [, dynamo = ''] = await child.printed(/^AWS_ENDPOINT_URL_DYNAMODB=(.+)$/m);
    const from = performance.now();
    child.kill('SIGTERM');
    expect(await child.ended()).toBe(0);
    // What is promised, and no measurement: it takes a tenth of that.
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(await refusesConnections(url)).toBe(true);
    expect(await refusesConnections(dynamo)).toBe(true);
    expect(child.err()).toBe('');
  });
});

describe('npm start and the docs', () => {
  let folder = '';
  let child: Child | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oms-start-'));
  });
  afterEach(async () => {
    child?.kill('SIGTERM');
    await child?.ended();
    await rm(folder, { recursive: true });
  });

  const builds = async () => (await readdir(folder)).filter((name) => name.startsWith('oms-docs-')).length;

  it('ends a build that is under way, and leaves nothing of it', async () => {
    child = npmStart({ PORT: '0', TMPDIR: folder });
    const [, url = ''] = await child.printed(/ready .*?(http:\/\/127\.0\.0\.1:\d+)/);
    expect(await builds()).toBe(0);
    const refused = fetch(`${url}/docs`).then(
      ({ status }) => status,
      () => 'no answer',
    );
    await expect.poll(builds, soon).toBe(1);
    child.kill('SIGTERM');
    expect(await child.ended()).toBe(0);
    expect(await refused).not.toBe(200);
    expect(await builds()).toBe(0);
  });

  it.skipIf(!hasTerminals).each<[how: string, end: (child: Child) => void]>([
    ['at Ctrl-C', (atTerminal) => atTerminal.type('\u0003')],
    ['when the terminal is closed', (atTerminal) => atTerminal.kill('SIGTERM')],
  ])(
    'builds them beforehand at a terminal, and leaves nothing of it %s (skipped without script)',
    async (_how, end) => {
      child = startAtTerminal('npm --silent start', { PORT: '0', TMPDIR: folder });
      await expect.poll(builds, soon).toBe(1);
      end(child);
      await child.ended();
      await expect.poll(builds, soon).toBe(0);
    },
  );
});

describe('npm start that cannot run', () => {
  const taken = createServer();
  let port = '';
  beforeAll(async () => {
    await once(taken.listen(0, '127.0.0.1'), 'listening');
    const address = taken.address();
    port = typeof address === 'object' ? String(address?.port) : '';
  });
  afterAll(() => taken.close());

  it.each([
    ['a port that is taken', () => ({ PORT: port }), () => port],
    ['a port that is no number', () => ({ PORT: 'http' }), () => 'PORT'],
    ['a port that is out of range', () => ({ PORT: '65536' }), () => 'PORT'],
    ['a key that is no header', () => ({ PORT: '0', OMS_API_KEY: 'a b' }), () => 'OMS_API_KEY'],
    ['a key that no call may have', () => ({ PORT: '0', OMS_API_KEY: 'a'.repeat(257) }), () => 'OMS_API_KEY'],
    ['a setting it does not know', () => ({ PORT: '0', OMS_LOCAL_IMS: 'no' }), () => 'OMS_LOCAL_IMS'],
    ['shards that are none', () => ({ PORT: '0', STATUS_SHARDS: '0' }), () => 'STATUS_SHARDS'],
    [
      'another one that it does not know',
      () => ({ PORT: '0', OMS_LOCAL_ORDER_EVENTS: 'no' }),
      () => 'OMS_LOCAL_ORDER_EVENTS',
    ],
    [
      'an engine address that is none',
      () => ({ PORT: '0', AWS_ENDPOINT_URL_SQS: 'localhost' }),
      () => 'AWS_ENDPOINT_URL_SQS',
    ],
    [
      'tables that do not answer',
      () => ({ PORT: '0', AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' }),
      () => 'DynamoDB at http://127.0.0.1:9',
    ],
    [
      'queues that do not answer',
      () => ({ PORT: '0', AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:9' }),
      () => 'SQS at http://127.0.0.1:9',
    ],
  ])('for %s says so in one line and exits with 1', async (_why, variables, named) => {
    const child = npmStart(variables());
    expect(await child.ended()).toBe(1);
    expect(child.err().trimEnd().split('\n')).toEqual([expect.stringContaining(named())]);
    expect(child.out()).not.toContain('ready');
  });

  it('for an option, of which it has none, says what it has', async () => {
    const child = startChild('npm', ['--silent', 'start', '--', '--port', '4000'], { PORT: '0' });
    expect([await child.ended(), child.out(), child.err()]).toEqual([
      1,
      '',
      'oms: npm start takes no "--port"; its settings are variables, such as PORT=8080 (docs/local.md)\n',
    ]);
  });
});
