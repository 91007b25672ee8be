import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasTerminals, startAtTerminal, startChild } from '../support/child.ts';
import { root } from '../support/contract.ts';
import { type Ran, run } from '../support/run.ts';
import { startEngineProxy } from './engine-proxy.ts';
import { type Operator, startOperator } from './operator.ts';

let operator: Operator;
beforeAll(async () => {
  operator = await startOperator();
});
afterAll(() => operator.stop());

/** Runs a program in the project's root, where AWS is nowhere but at the test's engines. */
function call(command: string, ...args: string[]): Promise<Ran> {
  return callWith(operator.environment, command, ...args);
}

function callWith(environment: Record<string, string>, command: string, ...args: string[]): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS_|OMS_|npm_)/.test(name));
  const env = { ...Object.fromEntries(inherited), ...environment };
  return run(command, args, { env });
}

const npmOms = (...args: string[]) => call('npm', '--silent', 'run', 'oms', '--', ...args);

it('npm run oms issues a key of 256 random bits', async () => {
  const { code, out } = await npmOms('keys', 'issue', '--client', 'a', '--scopes', 'orders:read', '--json');
  expect(code).toBe(0);
  const { key }: { key: string } = JSON.parse(out);
  expect(key).toMatch(/^oms_[\w-]{43}$/);
  expect(Buffer.from(key.slice(4), 'base64url')).toHaveLength(32);
});

it('npm run oms ends with the command’s code', async () => {
  expect(await npmOms('customers', 'get', 'CUST-1001')).toMatchObject({ code: 0, err: '' });
  expect(await npmOms('customers', 'get', 'CUST-404')).toMatchObject({ code: 1, out: '' });
  expect(await npmOms('customers', 'find')).toMatchObject({ code: 2, out: '' });
});

it('npm run oms imports a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oms-import-'));
  const file = join(folder, 'customers.csv');
  await writeFile(file, 'id,name,email,address\nP-1,Pia,pia@example.com,1 Street\n');
  const { code, out } = await npmOms('customers', 'import', file);
  await rm(folder, { recursive: true });
  expect([code, out]).toEqual([0, '1 customers put, 0 bad rows.\n']);
});

it('Ctrl-C ends a command that leaves nothing half done at once, also while AWS does not answer', async () => {
  const asked = Promise.withResolvers<void>();
  const proxy = await startEngineProxy(operator.environment.AWS_ENDPOINT_URL_DYNAMODB, () => {
    asked.resolve();
    return 'hang';
  });
  onTestFinished(() => proxy.stop());
  const oms = startChild(
    'node_modules/.bin/node',
    ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'keys', 'list'],
    { AWS_ENDPOINT_URL_DYNAMODB: proxy.url },
  );
  await asked.promise;
  oms.kill('SIGINT');
  // Ended by the signal, and not by a time-out of its own.
  expect([await oms.ended(), oms.err()]).toEqual([null, '']);
});

/** A file of so many customers that an import can be interrupted. */
async function longImport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'customers.csv');
  const rows = Array.from({ length: 2_000 }, (_, n) => `C-${n},Pia,pia@example.com,1 Street`);
  await writeFile(file, ['id,name,email,address', ...rows].join('\n'));
  return file;
}

/** An engine at whose second batch of customers something happens. */
async function atSecondBatch(happen: () => void) {
  let puts = 0;
  const proxy = await startEngineProxy(operator.environment.AWS_ENDPOINT_URL_DYNAMODB, (operation) => {
    if (operation === 'BatchWriteItem' && ++puts === 2) happen();
    return 'pass';
  });
  onTestFinished(() => proxy.stop());
  return { AWS_ENDPOINT_URL_DYNAMODB: proxy.url };
}

const cutOff = /Stopped at line \d+: interrupted\r?\nGo on with: .+ --from-line \d+/;

it('an interrupted import ends with its own code, however late a Ctrl-C is passed on', async () => {
  const main = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts'];
  const engine = await atSecondBatch(() => oms.kill('SIGINT'));
  const oms = startChild(
    'node_modules/.bin/node',
    [...main, 'customers', 'import', await longImport()],
    engine,
  );
  await oms.printed(cutOff);
  // To its very end, when there is least left of it to take a signal.
  const late = setInterval(() => oms.kill('SIGINT'), 0);
  onTestFinished(() => clearInterval(late));
  expect(await oms.ended()).toBe(1);
});

// A terminal sends it to npm and the command alike, and npm passes it on.
it.skipIf(!hasTerminals).each(['npm --silent run oms --', 'node src/cli/oms.js'])(
  'Ctrl-C at a terminal lets an import end in order: %s (skipped without script)',
  async (command) => {
    const engine = await atSecondBatch(() => oms.type('\u0003'));
    const oms = startAtTerminal(`${command} customers import ${await longImport()}`, engine);
    expect([await oms.ended(), oms.out()]).toEqual([1, expect.stringMatching(cutOff)]);
  },
);

describe('whose output nobody reads', () => {
  /** Runs `oms` with the other end of some of its output gone from the beginning. */
  async function unread(streams: ('stdout' | 'stderr')[], ...args: string[]) {
    const oms = startChild(
      'node_modules/.bin/node',
      ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...args],
      operator.environment,
    );
    oms.stopReading(...streams);
    return { code: await oms.ended(), out: oms.out(), err: oms.err() };
  }

  it('oms dlq discard keeps the messages that it could not show, and lets them go', async () => {
    const { orderEventsDlq } = operator.queues;
    const ids = await operator.send(orderEventsDlq, 'not json', 'nor this');
    const { code, out } = await unread(['stderr'], 'dlq', 'discard', '--malformed', '--json');
    expect(code).toBe(141);
    expect(JSON.parse(out)).toMatchObject({
      messages: [{ outcome: 'kept' }, { outcome: 'kept' }],
      stopped: 'nobody can read what is shown: write EPIPE',
    });
    expect(await unread(['stdout', 'stderr'], 'dlq', 'discard', ...ids)).toMatchObject({ code: 141 });
    expect((await operator.visible(orderEventsDlq)).map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('oms says no more', async () => {
    expect(await unread(['stdout'], 'keys', 'list')).toEqual({ code: 141, out: '', err: '' });
  });

  it('oms customers import ends there, and says on stdout where to go on', async () => {
    const { code, out } = await unread(['stderr'], 'customers', 'import', await longImport());
    expect([code, out]).toEqual([141, expect.stringMatching(cutOff)]);
  });

  it.skipIf(!existsSync('/dev/full'))('oms names another reason (skipped without /dev/full)', async () => {
    const oms = 'exec node_modules/.bin/node --disable-warning=ExperimentalWarning src/cli/main.ts';
    const outcome = await call('sh', '-c', `${oms} customers get CUST-1001 > /dev/full`);
    expect(outcome).toEqual({
      ...{ code: 1, out: '' },
      err: 'oms: what it prints cannot be written: ENOSPC: no space left on device, write\n',
    });
  });
});

it.each([
  ['from AWS_REGION', { AWS_REGION: 'eu-west-1' }],
  ['from AWS_DEFAULT_REGION, as the AWS CLI does', { AWS_DEFAULT_REGION: 'eu-west-1' }],
  ['from the profile', { AWS_PROFILE: 'work' }],
])('finds the region of a stage on AWS %s', async (_where, given) => {
  const folder = await mkdtemp(join(tmpdir(), 'oms-aws-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const AWS_CONFIG_FILE = join(folder, 'config');
  await writeFile(AWS_CONFIG_FILE, '[profile work]\nregion = eu-west-1\n');
  const nowhere = {
    AWS_CONFIG_FILE,
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const oms = ['src/cli/oms.js', 'keys', 'list', '--stage', 'dev'];
  // With a region, what is missing next are the credentials.
  const { err } = await callWith({ ...nowhere, ...given }, 'node', ...oms);
  expect(err).toMatch(/^oms: no AWS credentials/);
  expect((await callWith(nowhere, 'node', ...oms)).err).toMatch(/^oms: no AWS region/);
  const unknown = { ...nowhere, AWS_PROFILE: 'nope' };
  expect((await callWith(unknown, 'node', ...oms)).err).toMatch(
    /^oms: no AWS region; .* profile nope, if there/,
  );
});

it('sweep without a region says no more than that', async () => {
  const none = { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };
  const { err } = await callWith(none, 'node', 'src/cli/oms.js', 'sweep', '--once', '--stage', 'dev');
  expect(err).toBe('oms: no AWS region; set AWS_REGION, or the region of your profile\n');
});

it('the package’s bin does the same, also when the Node at hand is another', async () => {
  const { code, out, err } = await call(
    'node',
    join(root, 'src/cli/oms.js'),
    'customers',
    'get',
    'CUST-1001',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('id       CUST-1001');
  expect(await call(join(root, 'src/cli/oms.js'), 'nothing')).toMatchObject({ code: 2 });
});
