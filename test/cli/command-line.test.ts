import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { duration } from '../../src/cli/duration.ts';
import { run } from '../../src/cli/run.ts';
import { stageOf } from '../../src/cli/stage-of.ts';
import { shellWords } from '../support/shell-words.ts';

async function oms(args: string[], environment: Record<string, string> = {}) {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    environment,
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text) => {
      printed.err += text;
    },
    now: () => new Date(),
    newKey: () => '',
    signal: new AbortController().signal,
  });
  return { code, ...printed };
}

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']]])('of %j is the overview of all commands', async (args) => {
    const { code, out } = await oms(args);
    expect(code).toBe(0);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^  ${name}\\s+${summary}$`, 'm'));
  });

  it('of a group is the overview of its commands', async () => {
    const { out } = await oms(['keys', '--help']);
    expect(out.match(/^ {2}keys \w+/gm)).toEqual(['  keys issue', '  keys list', '  keys revoke']);
    expect(out).not.toContain('customers put');
  });

  it.each(commands)(
    'of $name tells its options, examples and exit codes',
    async ({ name, options, examples }) => {
      const { code, out } = await oms([...name.split(' '), '--help']);
      expect(code).toBe(0);
      for (const option of [...Object.keys(options), 'stage', 'json']) expect(out).toContain(`--${option}`);
      for (const example of examples) expect(out).toContain(`npm run oms -- ${example}`);
      expect(out).toContain('Ends with 0');
    },
  );

  it.each(commands)('of $name has no line that is too long to read', async ({ name }) => {
    const { out } = await oms([...name.split(' '), '--help']);
    // What is called is one line, however long, so that it can be pasted.
    const prose = out.split('\n').filter((line) => !/^(Usage: oms| {2}npm run oms --) /.test(line));
    expect(prose.filter((line) => line.length > 125)).toEqual([]);
  });

  const examples = commands
    .flatMap((one) => one.examples)
    .filter((example) => !example.includes('127.0.0.1'));
  it.each(examples)('has examples that are understood: %s', async (example) => {
    const { code, err } = await oms(shellWords(example));
    // Each gets as far as asking for what only a real call has: a stage, a file or a key.
    expect([code, err]).toEqual([expect.any(Number), expect.stringMatching(/stage|ENOENT|OMS_API_KEY/)]);
  });
});

it('says its version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await oms(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it.each([[[]], [['orders']], [['orders', 'why']]])(
  'helps with %j as well when it is asked by a word',
  async (about) => {
    expect(await oms(['help', ...about])).toEqual(await oms([...about, '--help']));
  },
);

it('shows what must be said without brackets', async () => {
  const { out } = await oms(['sweep', '--help']);
  expect(out).toContain('Usage: oms sweep --once [--order ID]\n');
});

describe('wrong usage ends with 2 and says what would be right:', () => {
  it.each([
    [['orders'], 'there are: orders why, orders list'],
    [['order', 'why'], 'there is no command "order why"'],
    [['--json', 'keys', 'list'], 'the command comes first'],
    [['keys', 'list', '--clients', 'a'], "Unknown option '--clients'"],
    [['keys', 'list', 'a'], '"a" is one too many'],
    [['keys', 'list', '--client'], '--client'],
    [['keys', 'list', '--client', 'a', '--client', 'b'], '--client is given twice'],
    [['keys', 'list', '--stage', 'dev', '--stage', 'prod'], '--stage is given twice'],
    [['keys', 'list', '--client', ''], '--client is empty'],
    [['keys', 'issue', '--client=a', '--scopes=orders:read', '--customer='], '--customer is empty'],
    [['orders', 'why', ''], 'ID is empty'],
    [['orders', 'why'], 'ID is missing'],
    [['orders', 'why', 'a', 'b'], '"b" is one too many'],
    [['keys', 'list'], 'which stage?'],
    [['keys', 'list', '--stage', 'production'], 'local, dev, prod'],
    [['keys', 'list', '--stage', 'local'], 'AWS_ENDPOINT_URL_DYNAMODB'],
    [['sweep'], '--once is missing'],
    [['dlq', 'discard'], 'there is no --all'],
    [['dlq', 'discard', '--malformed', 'abcdefgh'], 'say which messages'],
    [['dlq', 'redrive', '--all', 'abcdefgh'], 'say which messages'],
    [['dlq', 'discard', '--all'], "Unknown option '--all'"],
    [['verify', '--url', 'x', '--key', 'k'], '--url is "x"'],
    [['verify', '--url', 'http://127.0.0.1:9'], 'OMS_API_KEY'],
  ])('%j', async (args, told) => {
    const { code, out, err } = await oms(args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
  });
});

describe('a stage of AWS and an engine outside it', () => {
  const engine = 'http://127.0.0.1:9';
  const ofAws = 'https://dynamodb.eu-west-1.amazonaws.com';
  it.each([
    [
      'prod',
      { AWS_ENDPOINT_URL_DYNAMODB: engine },
      `--stage prod is on AWS, and AWS_ENDPOINT_URL_DYNAMODB points to ${engine}`,
    ],
    ['dev', { AWS_ENDPOINT_URL_SQS: engine }, 'AWS_ENDPOINT_URL_SQS points to'],
    ['dev', { AWS_ENDPOINT_URL: engine }, 'AWS_ENDPOINT_URL points to'],
    [
      'prod',
      { AWS_ENDPOINT_URL_DYNAMODB: ofAws, AWS_ENDPOINT_URL_SQS: engine },
      'AWS_ENDPOINT_URL_SQS points to',
    ],
    [
      'local',
      { AWS_ENDPOINT_URL_DYNAMODB: ofAws },
      `the stage local is not on AWS, and AWS_ENDPOINT_URL_DYNAMODB points to ${ofAws}`,
    ],
    [
      undefined,
      { AWS_ENDPOINT_URL_DYNAMODB: ofAws, AWS_ENDPOINT_URL_SQS: engine },
      'the stage local is not on AWS',
    ],
    [undefined, { AWS_ENDPOINT_URL: ofAws }, 'which stage?'],
    [
      undefined,
      { AWS_ENDPOINT_URL_SQS: '127.0.0.1:9' },
      'AWS_ENDPOINT_URL_SQS is "127.0.0.1:9"; it takes a URL',
    ],
    ['prod', { AWS_ENDPOINT_URL: 'localhost:9' }, 'AWS_ENDPOINT_URL is "localhost:9"; it takes a URL'],
  ])('are refused together, naming the variable: %s, %j', (given, environment, told) => {
    expect(() => stageOf(given, environment)).toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(told) }),
    );
  });

  it('an endpoint of AWS’s own goes with a stage', () => {
    expect(stageOf('prod', { AWS_ENDPOINT_URL_DYNAMODB: ofAws })).toBe('prod');
  });

  it('nothing is done', async () => {
    const put = [
      'customers',
      'put',
      'C-1',
      '--name',
      'C',
      '--email',
      'c@example.com',
      '--address',
      '1 Street',
    ];
    expect(await oms([...put, '--stage', 'prod'], { AWS_ENDPOINT_URL: engine })).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

it.each([
  [['orders', 'list', '--status', 'CONFIRMED', '--since', '2026-11-31'], '--since is "2026-11-31"'],
  [['orders', 'list', '--status', 'CONFIRMED', '--until', '2026-02-30'], '--until is "2026-02-30"'],
  [['orders', 'list', '--status', 'CONFIRMED', '--since', '2026-11-30T25:00:00Z'], '--since is'],
  [
    ['orders', 'list', '--status', 'CONFIRMED', '--since', '2026-12-01', '--until', '2026-11-30'],
    '--since is 2026-12-01, which is after',
  ],
  [['deliveries', 'reconcile', '--since', '2026-11-31'], '--since is "2026-11-31"'],
  [['tables', 'restore', 'OrderTable', '--from', 'a', '--until', '2025-02-29'], '--until is "2025-02-29"'],
  [
    ['keys', 'issue', '--client', 'a', '--scopes', 'orders:read', '--expires', '2027-02-31'],
    '--expires is "2027-02-31"',
  ],
])('a day that there is not is wrong usage: %j', async (args, told) => {
  const { code, out, err } = await oms(args, { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' });
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
});

describe('an engine that does not answer', () => {
  const nothing = 'http://127.0.0.1:9';

  it('is told in one line', async () => {
    const { code, out, err } = await oms(['keys', 'list'], { AWS_ENDPOINT_URL_DYNAMODB: nothing });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^oms: nothing listens there; .*ECONNREFUSED.*\n$/);
  });

  it('of one service does not let the other reach into AWS', async () => {
    const { code, err } = await oms(['keys', 'list'], { AWS_ENDPOINT_URL_SQS: nothing });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('the stage local needs AWS_ENDPOINT_URL_DYNAMODB'),
    ]);
  });
});

it.each([
  [0, 'less than 1 s'],
  [999, 'less than 1 s'],
  [1_000, '1 s'],
  [65_000, '1 min 5 s'],
  [3_600_000, '1 h'],
  [3_605_000, '1 h'],
  [90_061_000, '1 d 1 h'],
])('%i milliseconds are %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
