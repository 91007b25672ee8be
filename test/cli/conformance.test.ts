import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clauses } from '../../src/cli/conformance/clauses.ts';
import { openingStock } from '../../src/local/seed.ts';
import { localSettings } from '../../src/local/settings.ts';
import { startStack } from '../support/api.ts';
import { root } from '../support/contract.ts';
import { isMotoInstalled, startMotoServer } from '../support/moto-server.ts';
import { type Parts, startInventory } from './broken-inventory.ts';
import { flaws } from './inventory-flaws.ts';
import { type Operator, type Outcome, orderId, startOperator } from './operator.ts';

type Report = {
  passed: boolean;
  is_complete: boolean;
  scenarios: {
    scenario: string;
    skipped?: string;
    findings: { severity: string; what: string; came: string; order_ids: string[] }[];
  }[];
  other_messages: number;
};

/** They run side by side, and some wait for answers that never come. */
const patience = 60_000;

const names = [
  'normal',
  'merged skus',
  'unknown fields',
  'unknown sku',
  'one line short',
  '100 lines',
  'duplicate message',
  'concurrent duplicates',
  'last pieces',
  'earlier orders',
];

let operator: Operator;
let sqs: SQSClient;
let endpoint = '';
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  operator = await startOperator();
  endpoint = operator.environment.AWS_ENDPOINT_URL_SQS;
  sqs = new SQSClient({ ...localSettings({}).aws, endpoint, useQueueUrlAsEndpoint: false });
});
afterAll(async () => {
  for (const stop of stops) await stop();
  sqs.destroy();
  await operator.stop();
});

/** The reports in docs/conformance.md, one after the other. */
const documented =
  readFileSync(join(root, 'docs/conformance.md'), 'utf8').match(
    /^The inventory service between[\s\S]+?\n(?=```)/gm,
  ) ?? [];

/** A report without what is another each time: order ids and the addresses of the queues. */
function unchanging(report: string): string {
  return report.replaceAll(/http:\/\/\S+|[0-9a-f-]{36}/g, '…');
}

/** As much stock as there must be at least, so that the kit has the least to go by. */
const hundredSkus = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`TEST-${index}`, 100]));
const statedHundred = Object.entries(hundredSkus).map(([sku, pieces]) => `--sku=${sku}=${pieces}`);

let pairs = 0;

/** Two queues of a test's own. */
async function queuePair(): Promise<{ in: string; out: string }> {
  const number = ++pairs;
  const [inbox, outbox] = [`in-${number}`, `out-${number}`];
  for (const QueueName of [inbox, outbox]) await sqs.send(new CreateQueueCommand({ QueueName }));
  return { in: `${endpoint}/000000000000/${inbox}`, out: `${endpoint}/000000000000/${outbox}` };
}

/** A service on queues of its own, and the kit's call against it. */
async function service(flaw: Partial<Parts> = {}, opening = openingStock) {
  const queues = await queuePair();
  const started = startInventory(endpoint, queues, opening, flaw);
  stops.push(() => started.stop());
  const conformance = (...args: string[]) => oms('--in', queues.in, '--out', queues.out, ...args);
  return { queues, conformance };
}

function oms(...args: string[]): Promise<Outcome> {
  return omsAt(endpoint, ...args);
}

function omsAt(sqsEndpoint: string, ...args: string[]): Promise<Outcome> {
  const environment = { AWS_ENDPOINT_URL_SQS: sqsEndpoint };
  return operator.omsWith({ now: () => new Date(), environment }, 'conformance', 'ims', ...args);
}

function reportIn({ out, err }: Outcome): Report {
  if (out === '') throw new Error(`there is no report: ${err}`);
  return JSON.parse(out);
}

/** Every fault as `scenario: what`. */
function faultsOf({ scenarios }: Report): string[] {
  return scenarios.flatMap(({ scenario, findings }) =>
    findings.flatMap(({ severity, what }) => (severity === 'fault' ? [`${scenario}: ${what}`] : [])),
  );
}

describe.concurrent('a service that keeps the contract passes:', { timeout: patience }, () => {
  it('the stand-in of `npm start`, with OMS not reading the verdicts', async () => {
    const stack = await startStack({ readsOrderEvents: false });
    stops.push(() => stack.stop());
    const { code, out, err } = await omsAt(
      stack.engines.sqsEndpoint,
      ...['--in', 'IMS-InventoryQueue', '--out', 'OMS-OrderEventsQueue'],
    );
    expect(unchanging(out)).toBe(unchanging(documented[0] ?? ''));
    expect(code).toBe(0);
    for (const name of names) expect(err).toContain(`playing ${name}\n`);
    // On a terminal one follows the other.
    const told = new Set(err.split('\n').filter((line) => line !== ''));
    expect(out.split('\n').filter((line) => told.has(line))).toEqual([]);
  });

  it('the one that the flaws below are put into, but ends with 1 where all must be shown and a part was not', async () => {
    const { conformance } = await service();
    const outcome = await conformance('--json', '--require-all');
    const report = reportIn(outcome);
    expect(outcome.code).toBe(1);
    expect(report).toMatchObject({ passed: true, is_complete: false, other_messages: 0 });
    expect(report.scenarios.map(({ scenario, skipped, findings }) => [scenario, skipped, findings])).toEqual(
      names.map((name) => [name, undefined, []]),
    );
  });

  it('also with a hundred lines that are in stock, and no more pieces of each than must be', async () => {
    const { conformance } = await service({}, hundredSkus);
    const { code, out } = await conformance('--require-all', ...statedHundred);
    expect(out).toContain(
      'Taken, put it back before another run: 100 × TEST-0, 100 × TEST-1, 2 × TEST-2, 97 more skus.',
    );
    expect(out).toContain('All 10 scenarios passed.');
    expect(code).toBe(0);
  });
});

describe.concurrent('a service that', { timeout: patience }, () => {
  it.each(Object.entries(flaws))('%s is found out, with that and no other finding', async (_what, given) => {
    const { conformance } = await service(given.parts, given.hasHundredSkus ? hundredSkus : openingStock);
    const outcome = await conformance(
      '--json',
      ...(given.isSilent ? ['--timeout', '3'] : []),
      ...(given.hasHundredSkus ? statedHundred : []),
    );
    const report = reportIn(outcome);
    expect([...new Set(faultsOf(report))].sort()).toEqual([...given.faults].sort());
    const isUnseen = given.faults.length === 0;
    expect([outcome.code, report.passed]).toEqual(isUnseen ? [0, true] : [1, false]);
    if (given.says) expect(outcome.out.replaceAll('\\"', '"')).toMatch(given.says);
  });

  it.each([
    ['takes stock again for a repeated request', 1],
    ['takes the lines that are there of an order that it refuses', 2],
  ])('%s is reported as docs/conformance.md has it', async (flaw, index) => {
    const { conformance } = await service(flaws[flaw]?.parts);
    const { out } = await conformance();
    expect(unchanging(out)).toBe(unchanging(documented[index] ?? ''));
  });

  it('gives neither reason nor trace passes with warnings', async () => {
    const { conformance } = await service({
      answers: ({ type, order_id }) => [{ type, order_id }],
      passesTraceOn: false,
    });
    const outcome = await conformance('--json');
    const report = reportIn(outcome);
    expect([outcome.code, report.passed, faultsOf(report)]).toEqual([0, true, []]);
    const [, , , unknown] = report.scenarios;
    expect(unknown?.findings.map(({ what }) => what)).toEqual([
      'a refusal gives no reason',
      'an answer is not on the trace of its request',
    ]);
  });

  it('was used up by an earlier run is no riddle', async () => {
    const { conformance } = await service({}, {});
    const { code, out } = await conformance();
    expect(out).toContain('unless an earlier run has used them up: start the stand-in anew');
    expect(code).toBe(1);
  });

  it('is not there is waited for once', async () => {
    const { in: inbox, out } = await queuePair();
    const outcome = await oms('--in', inbox, '--out', out, '--timeout', '1', '--json');
    const report = reportIn(outcome);
    expect(faultsOf(report)).toEqual(['normal: a request was not answered']);
    expect(outcome.out).toContain('nothing; 1 request waits in the queue and nobody takes it');
    expect(report.scenarios.filter(({ skipped }) => skipped === 'no request was answered')).toHaveLength(9);
    expect(outcome.code).toBe(1);
  });
});

describe.concurrent('the queue of answers', { timeout: patience }, () => {
  it('may have no other reader, such as OMS itself', async () => {
    const stack = await startStack();
    stops.push(() => stack.stop());
    const { code, out, err } = await omsAt(
      stack.engines.sqsEndpoint,
      ...['--in', 'IMS-InventoryQueue', '--out', 'OMS-OrderEventsQueue'],
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/another reader takes messages off .*OMS_LOCAL_ORDER_EVENTS=off/);
    expect(stack.happened.filter(({ happening }) => happening === 'event_malformed')).toEqual([]);
  });

  it('keeps what is about other orders', async () => {
    const { queues, conformance } = await service();
    const others = [JSON.stringify({ type: 'InventoryReserved', order_id: orderId }), 'not json'];
    await operator.send(queues.out, ...others);
    const { code, out } = await conformance();
    expect(code).toBe(0);
    expect(out).toContain(
      '2 messages are about no order of this run, 0 of them sent meanwhile; they are left there',
    );
    expect((await operator.visible(queues.out)).map(({ body }) => body).sort()).toEqual(others.sort());
  });

  it('keeps it also when the run is interrupted', async () => {
    const { queues } = await service();
    await operator.send(queues.out, 'not json');
    const interrupted = new AbortController();
    const call = operator.omsWith(
      {
        now: () => new Date(),
        signal: interrupted.signal,
        stderr: (text) => text.startsWith('playing last pieces') && interrupted.abort(),
      },
      ...['conformance', 'ims', '--in', queues.in, '--out', queues.out],
    );
    expect(await call).toMatchObject({ code: 1, out: '' });
    expect((await operator.visible(queues.out)).map(({ body }) => body)).toContain('not json');
  });
});

describe('is wrong usage, and sends nothing:', () => {
  const queues = ['--in', 'a', '--out', 'b'];
  const onAws = { environment: { AWS_REGION: 'eu-west-1' } };
  it.each([
    ['no queue of answers', ['--in', 'a'], {}, '--out is missing'],
    ['one queue for both', ['--in', 'a', '--out', 'a'], {}, 'the same queue'],
    ['no stage', queues, { environment: {} }, 'which stage?'],
    ['AWS without --yes', [...queues, '--stage', 'dev', '--sku=A=100', '--sku=B=100'], onAws, 'say --yes'],
    [
      'AWS by its endpoint',
      queues,
      { environment: { AWS_ENDPOINT_URL_SQS: 'https://sqs.eu-west-1.amazonaws.com' } },
      'which stage?',
    ],
    ['AWS without skus', [...queues, '--stage', 'prod', '--yes'], onAws, 'name the skus'],
    ['one sku', [...queues, '--sku', 'A=100'], {}, 'two skus at least'],
    ['a sku twice', [...queues, '--sku', 'A=100', '--sku', 'A=200'], {}, 'names a sku twice'],
    ['too few pieces', [...queues, '--sku', 'A=99'], {}, '--sku is "A=99"; it takes SKU=PIECES'],
    ['no pieces', [...queues, '--sku', 'A'], {}, '--sku is "A"'],
    ['no time', [...queues, '--timeout', '0'], {}, '--timeout is "0"'],
  ])('%s', async (_what, args, surroundings, told) => {
    const { code, out, err } = await operator.omsWith(surroundings, 'conformance', 'ims', ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
  });
});

it('a queue that is not there is named', async () => {
  const { code, err } = await oms('--in', 'nowhere', '--out', 'OMS-OrderEventsQueue');
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^oms: there is no queue nowhere at http:\S+, where AWS_ENDPOINT_URL_SQS points to\.\n$/,
    ),
  ]);
});

it('every sentence that a finding cites stands in asyncapi.yaml', () => {
  const contract = readFileSync(join(root, 'asyncapi.yaml'), 'utf8').replaceAll(/\s+/g, ' ');
  for (const { text } of Object.values(clauses)) expect(contract).toContain(text);
});

describe.skipIf(!isMotoInstalled)('on another engine (skipped without moto_server on the PATH)', () => {
  it('a service that keeps the contract passes, too', async () => {
    const moto = await startMotoServer();
    stops.push(() => moto.stop());
    const client = new SQSClient({ ...localSettings({}).aws, endpoint: moto.endpoint });
    const urls: string[] = [];
    for (const QueueName of ['in', 'out']) {
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName }));
      urls.push(QueueUrl);
    }
    const [inbox = '', outbox = ''] = urls;
    const started = startInventory(moto.endpoint, { in: inbox, out: outbox }, openingStock);
    stops.unshift(() => started.stop());
    const { code, out } = await omsAt(moto.endpoint, '--in', 'in', '--out', outbox);
    expect(out).toContain('All 10 scenarios passed, 1 in part.');
    expect(code).toBe(0);
  });
});
