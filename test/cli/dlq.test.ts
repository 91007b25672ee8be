import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { System } from '../../src/cli/system.ts';
import { type Meddling, startEngineProxy } from './engine-proxy.ts';
import { now, type Operator, orderId, orderOf, otherId, startOperator } from './operator.ts';

type Explained = {
  message_id: string;
  kind: string;
  effect: string;
  order_status?: string;
  outcome?: string;
};

const minute = 60_000;
const reserved = (order_id: string) => JSON.stringify({ type: 'InventoryReserved', order_id });
const failed = (order_id: string) => JSON.stringify({ type: 'InventoryReservationFailed', order_id });
const poison = [
  'not json',
  JSON.stringify({ type: 'InventoryReleased', order_id: orderId }),
  JSON.stringify({ type: 'InventoryReserved', order_id: 'none' }),
];

let operator: Operator;
beforeEach(async () => {
  operator = await startOperator();
});
afterEach(() => operator.stop());

/** As many as are held in a run, made few. */
const heldAtMost = (most: number) => ({
  system: (real: System): System => ({
    ...real,
    deadLetters: async () => {
      const queue = await real.deadLetters();
      return { whileHeld: ({ signal }, work) => queue.whileHeld({ most, ...(signal && { signal }) }, work) };
    },
  }),
});

const bury = (...bodies: string[]) => operator.send(operator.queues.orderEventsDlq, ...bodies);
const dead = async () => (await operator.visible(operator.queues.orderEventsDlq)).map(({ id }) => id).sort();

it('dlq list names each message, its kind and its order, and leaves all where they are', async () => {
  const ids = await bury(...poison, reserved(otherId));
  const { messages, is_complete } = await operator.json<{ messages: object[]; is_complete: boolean }>(
    'dlq',
    'list',
  );
  expect(is_complete).toBe(true);
  expect(messages).toHaveLength(4);
  expect(messages).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ message_id: ids[0], kind: 'not-json' }),
      expect.objectContaining({
        message_id: ids[1],
        kind: 'unknown-type',
        type: 'InventoryReleased',
        order_id: orderId,
      }),
      expect.objectContaining({ message_id: ids[2], kind: 'field-faults', type: 'InventoryReserved' }),
      expect.objectContaining({
        message_id: ids[3],
        kind: 'fine',
        type: 'InventoryReserved',
        order_id: otherId,
      }),
    ]),
  );
  expect(await dead()).toEqual([...ids].sort());
});

it('dlq list says of a message that was set aside when it was first sent', async () => {
  const { orderEventsDlq } = operator.queues;
  const sentAt = (value: string) => ({ sent_at: { DataType: 'String', StringValue: value } });
  const [told] = await operator.sendWith(orderEventsDlq, sentAt(String(now.getTime())), 'not json');
  const [untold] = await operator.sendWith(orderEventsDlq, sentAt('anything'), 'not json');
  const { messages } = await operator.json<{ messages: { message_id: string; sent_at: string }[] }>(
    'dlq',
    'list',
  );
  const times = new Map(messages.map(({ message_id, sent_at }) => [message_id, sent_at]));
  expect(times.get(told ?? '')).toBe(now.toISOString());
  expect(Math.abs(Date.now() - Date.parse(times.get(untold ?? '') ?? ''))).toBeLessThan(60_000);
});

it('dlq list shows no more than it is asked for, and says so', async () => {
  await bury(...poison);
  const { messages, is_complete } = await operator.json<{ messages: object[]; is_complete: boolean }>(
    'dlq',
    'list',
    '--limit',
    '2',
  );
  expect([messages.length, is_complete]).toEqual([2, false]);
  expect(await dead()).toHaveLength(3);
});

it.each([['list'], ['explain'], ['redrive', '--all']])(
  'dlq %s of an empty queue says so',
  async (...args) => {
    const { code, out } = await operator.oms('dlq', ...args);
    expect([code, out]).toEqual([0, expect.stringContaining('OMS-OrderEventsDLQ is empty')]);
  },
);

describe('messages that somebody else holds', () => {
  const held = 'held by another reader, or by an earlier run for up to two minutes';

  it.each([
    [['list'], 0],
    [['explain'], 0],
    [['redrive', '--all'], 1],
    [['discard', '--malformed'], 1],
  ])('are not taken for an empty queue by dlq %j', async (args, ends) => {
    await bury('not json', reserved(otherId));
    await operator.hold(operator.queues.orderEventsDlq);
    const { code, out } = await operator.oms('dlq', ...args);
    expect([code, out]).toEqual([ends, expect.stringContaining(`2 ${held}`)]);
    expect(out).not.toContain('is empty');
    const told = await operator.json<{ held_by_others: number }>('dlq', ...args);
    expect(told).toMatchObject({
      held_by_others: 2,
      ...(ends === 0 ? { is_complete: false } : { has_more: true }),
    });
  });

  it.each([[['list']], [['explain']], [['redrive', '--all']], [['discard', '--malformed']]])(
    'are told of beside those that dlq %j finds',
    async (args) => {
      await bury('not json');
      await operator.hold(operator.queues.orderEventsDlq);
      await bury('null');
      expect((await operator.oms('dlq', ...args)).out).toContain(`1 ${held}.`);
    },
  );

  it('are not those that the command holds itself', async () => {
    await bury(...poison);
    expect(await operator.json('dlq', 'list')).toMatchObject({ is_complete: true, held_by_others: 0 });
  });

  it('keep orders why from saying that none names the order', async () => {
    await operator.put('orderTable', orderOf(minute));
    await bury(reserved(orderId));
    await operator.hold(operator.queues.orderEventsDlq);
    expect((await operator.oms('orders', 'why', orderId)).out).toContain(
      `dead      not known: of OMS-OrderEventsDLQ are 1 ${held}`,
    );
    expect(await operator.json('orders', 'why', orderId)).toMatchObject({
      dead_messages_are_complete: false,
    });
  });
});

describe('two verdicts that contradict one another, on a pending order', () => {
  let ids: string[] = [];
  beforeEach(async () => {
    await operator.put('orderTable', orderOf(minute));
    ids = await bury(reserved(orderId), failed(orderId), reserved(orderId));
  });

  it('are left for a person by dlq redrive --all', async () => {
    const { code, out } = await operator.oms('dlq', 'redrive', '--all');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Left 3 messages .*\n {2}2 confirms the order, but another dead message cancels it: they contradict one another; /,
      ),
    ]);
    expect(await dead()).toEqual([...ids].sort());
    expect(await operator.json('dlq', 'redrive', '--all')).toMatchObject({
      messages: [],
      left: [{}, {}, {}],
    });
  });

  it('are told as such by dlq explain, also when one is asked about', async () => {
    const { out } = await operator.oms('dlq', 'explain', ids[1] ?? '');
    expect(out).toContain(
      'replay  cancels the order, but another dead message confirms it: they contradict one another',
    );
  });

  it('have orders why recommend neither', async () => {
    const { out } = await operator.oms('orders', 'why', orderId);
    expect(out).toContain('they contradict one another');
    expect(out).not.toContain('npm run oms');
    expect(await operator.json('orders', 'why', orderId)).not.toHaveProperty('hasten');
  });

  it('are decided by a person, who redrives one, and are not discarded before', async () => {
    expect(await operator.oms('dlq', 'discard', '--select', ids[1] ?? '')).toMatchObject({
      code: 1,
      out: '',
    });
    const { out } = await operator.oms('dlq', 'redrive', '--select', ids[0] ?? '');
    expect(out).toMatch(/^Moved 1 message /);
  });

  it('that fill a run are to be decided on first', async () => {
    const { code, out } = await operator.omsWith(heldAtMost(2), 'dlq', 'redrive', '--all');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('decide on these first, by dlq redrive --select.'),
    ]);
  });
});

it('verdicts that say the same twice are no contradiction', async () => {
  await operator.put('orderTable', orderOf(minute));
  await bury(reserved(orderId), reserved(orderId), failed(otherId));
  expect(await operator.oms('dlq', 'redrive', '--all')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Moved 3 /),
  });
});

describe('dlq explain', () => {
  it.each([
    ['PENDING_INVENTORY', 'confirms', 'cancels'],
    ['CONFIRMED', 'nothing-already-so', 'nothing-contradicts'],
    ['CANCELLED', 'nothing-contradicts', 'nothing-already-so'],
    [undefined, 'nothing-order-missing', 'nothing-order-missing'],
  ] as const)('predicts what a replay does to an order that is %s', async (status, ofReserved, ofFailed) => {
    for (const id of [orderId, otherId]) {
      if (status) await operator.put('orderTable', orderOf(minute, { id, status }));
    }
    const [first, second] = await bury(reserved(orderId), failed(otherId));
    const { messages: explained } = await operator.json<{ messages: Explained[] }>('dlq', 'explain');
    const effects = new Map(explained.map(({ message_id, effect }) => [message_id, effect]));
    expect([effects.get(first ?? ''), effects.get(second ?? '')]).toEqual([ofReserved, ofFailed]);
    expect(explained.map(({ order_status }) => order_status)).toEqual([status, status]);
  });

  it('says in words what is wrong with each', async () => {
    await bury(...poison, 'null', reserved(orderId));
    const { out } = await operator.oms('dlq', 'explain');
    for (const told of [
      'the body is not JSON',
      'asyncapi.yaml has no message "InventoryReleased"',
      'InventoryReserved breaks the contract: order_id must be a UUID in lower case',
      'the body is not an object',
      'no fault: it is a good InventoryReserved',
    ]) {
      expect(out).toContain(`  wrong   ${told}`);
    }
    expect(out.match(/fails again, and comes back here at once/g)).toHaveLength(4);
  });

  it('explains only those it is asked about, by the start of their ids', async () => {
    const [first = ''] = await bury(...poison);
    const { messages: explained } = await operator.json<{ messages: Explained[] }>(
      'dlq',
      'explain',
      first.slice(0, 8),
    );
    expect(explained.map(({ message_id }) => message_id)).toEqual([first]);
  });

  it('shows the bodies only when it is asked to', async () => {
    await bury(...poison);
    const shown = (told: { messages: { body?: string }[] }) => told.messages.map(({ body }) => body);
    expect(shown(await operator.json('dlq', 'explain'))).toEqual([undefined, undefined, undefined]);
    expect(shown(await operator.json('dlq', 'explain', '--body')).sort()).toEqual([...poison].sort());
    expect((await operator.oms('dlq', 'explain')).out).not.toContain('not json');
    expect((await operator.oms('dlq', 'explain', '--body')).out).toContain('  body    not json\n');
  });

  it('does not let a message steer the terminal', async () => {
    await bury(JSON.stringify({ type: '\u001b[2J\u0007' }));
    const { out } = await operator.oms('dlq', 'explain');
    expect(out).toContain('"\ufffd[2J\ufffd"');
  });

  it('does not let a message begin lines of its own', async () => {
    await bury(JSON.stringify({ type: 'x\n  replay  confirms the order' }));
    const { out } = await operator.oms('dlq', 'explain');
    expect(out.match(/^ {2}replay .*$/gm)).toEqual(['  replay  fails again, and comes back here at once']);
  });
});

describe('dlq redrive', () => {
  const events = () => operator.visible(operator.queues.orderEvents);

  it('moves the chosen message, with its trace, and leaves the others to be read at once', async () => {
    await operator.put('orderTable', orderOf(minute));
    const [chosen = '', ...others] = await bury(reserved(orderId), ...poison);
    const { code, out } = await operator.oms('dlq', 'redrive', '--select', chosen);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Moved 1 message .*\n.*\n.*confirms the order\n$/),
    ]);
    const [event] = await events();
    expect(event).toMatchObject({ body: reserved(orderId), traceparent: 'trace' });
    // What it is called from now on; SQS gives every message that is sent an id of its own.
    expect(out).toContain(`${chosen}  ${event?.id}  ${orderId}`);
    expect(await dead()).toEqual([...others].sort());
  });

  it('does not send on when a message was first sent, since it is sent anew', async () => {
    const sent_at = { DataType: 'Number', StringValue: '1767326400000' };
    const [id = ''] = await operator.sendWith(operator.queues.orderEventsDlq, { sent_at }, reserved(orderId));
    await operator.oms('dlq', 'redrive', '--select', id);
    expect(await events()).toMatchObject([{ attributes: ['traceparent'] }]);
  });

  it.each([
    ['--select before them', (a: string, b: string) => ['--select', a, b]],
    ['nothing before them', (a: string, b: string) => [a, b]],
    ['--select between them', (a: string, b: string) => [a, '--select', b]],
    ['a comma between them', (a: string, b: string) => [`${a},${b}`]],
  ])('moves several, by the starts of their ids, with %s', async (_how, given) => {
    const [a = '', b = '', c] = await bury(...poison);
    expect(await operator.oms('dlq', 'redrive', ...given(a.slice(0, 8), b))).toMatchObject({ code: 0 });
    expect((await events()).map(({ body }) => body).sort()).toEqual(poison.slice(0, 2).sort());
    expect(await dead()).toEqual([c]);
  });

  it('moves all that a replay clears, and says what it left and why', async () => {
    await operator.put('orderTable', orderOf(minute, { status: 'CONFIRMED' }));
    const good = Array.from({ length: 8 }, () => reserved(otherId));
    const ids = await bury(...poison, failed(orderId), reserved(orderId), ...good);
    const { messages, left } = await operator.json<{ messages: Explained[]; left: Explained[] }>(
      ...['dlq', 'redrive', '--all'],
    );
    expect(messages.map(({ outcome }) => outcome)).toEqual(Array(9).fill('moved'));
    expect(left.map(({ message_id }) => message_id).sort()).toEqual(ids.slice(0, 4).sort());
    expect(await dead()).toEqual(ids.slice(0, 4).sort());
    const { code, out } = await operator.oms('dlq', 'redrive', '--all');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Left 4 messages in OMS-OrderEventsDLQ.*\n {2}3 fails again, .*\n {2}1 nothing: the order is CONFIRMED, which is final/,
      ),
    ]);
  });

  it.each([
    ['they break the contract', undefined, ['not json', 'null'], '--malformed'],
    ['they contradict', 'CONFIRMED', [failed(orderId), failed(orderId)], '--select'],
  ] as const)(
    'that can move none of the first says, when %s, to discard these',
    async (_why, status, bodies, how) => {
      if (status) await operator.put('orderTable', orderOf(minute, { status }));
      await bury(...bodies, 'behind them');
      const { code, out } = await operator.omsWith(heldAtMost(2), 'dlq', 'redrive', '--all');
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(`discard these first, by dlq discard ${how}.`),
      ]);
      expect(out).not.toContain('run it again');
    },
  );

  it('that moves some of the first says to run it again', async () => {
    await bury('not json', reserved(otherId), reserved(otherId));
    const { code, out } = await operator.omsWith(heldAtMost(2), 'dlq', 'redrive', '--all');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('These are the first 2; there may be more: run it again.'),
    ]);
  });

  it('with --dry-run says what it would do and moves nothing', async () => {
    const ids = await bury(reserved(otherId));
    const { code, out } = await operator.oms('dlq', 'redrive', '--all', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Would move 1 message');
    expect(out).toContain('there is no such order');
    expect(await events()).toEqual([]);
    expect(await dead()).toEqual(ids);
  });

  /** Redrives three messages of three orders through a proxy that meddles. */
  async function meddled(meddle: (operation: string) => Meddling, signal = new AbortController().signal) {
    const ids = await bury(reserved(otherId), reserved(otherId), reserved(otherId));
    const proxy = await startEngineProxy(operator.environment.AWS_ENDPOINT_URL_SQS, meddle);
    onTestFinished(() => proxy.stop());
    const environment = { ...operator.environment, AWS_ENDPOINT_URL_SQS: proxy.url };
    const { code, out } = await operator.omsWith(
      { environment, signal },
      'dlq',
      'redrive',
      '--all',
      '--json',
    );
    const { messages, stopped }: { messages: Explained[]; stopped: string } = JSON.parse(out);
    return { code, stopped, ids, outcomes: messages.map(({ outcome }) => outcome) };
  }

  it('that fails half-way says what was moved and what was not, and leaves the rest', async () => {
    let sent = 0;
    const refuse = (operation: string) =>
      operation === 'SendMessage' && ++sent === 2 ? 'refuse' : ('pass' as const);
    const { code, stopped, outcomes, ids } = await meddled(refuse);
    expect([code, outcomes]).toEqual([1, ['moved', 'not-moved', 'not-moved']]);
    expect(stopped).toContain('these credentials may not do that');
    expect(await events()).toHaveLength(1);
    expect(await dead()).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(await dead()));
  });

  it('that cannot take a message out of the DLQ says that it was sent all the same', async () => {
    const { code, outcomes } = await meddled((operation) =>
      operation === 'DeleteMessage' ? 'refuse' : 'pass',
    );
    expect([code, outcomes]).toEqual([1, ['sent', 'not-moved', 'not-moved']]);
  });

  it('that cannot let the others go says what was moved all the same', async () => {
    const { code, outcomes } = await meddled((operation) =>
      operation.startsWith('ChangeMessage') || operation === 'SendMessage' ? 'refuse' : 'pass',
    );
    expect([code, outcomes]).toEqual([1, ['not-moved', 'not-moved', 'not-moved']]);
  });

  it('that is interrupted ends after the message in hand, and says what it has moved', async () => {
    const interruption = new AbortController();
    const { code, stopped, outcomes } = await meddled((operation) => {
      if (operation === 'SendMessage') interruption.abort();
      return 'pass';
    }, interruption.signal);
    expect([code, stopped, outcomes]).toEqual([1, 'interrupted', ['moved', 'not-moved', 'not-moved']]);
    expect(await dead()).toHaveLength(2);
  });

  it('moves nothing when one of the chosen is not there', async () => {
    const [first = ''] = await bury(...poison);
    const missing = '00000000-0000-4000-8000-000000000000';
    const { code, err } = await operator.oms('dlq', 'redrive', '--select', first, '--select', missing);
    expect([code, err]).toEqual([
      1,
      `oms: no message ${missing} was found in OMS-OrderEventsDLQ; or somebody else is reading it just now\n`,
    ]);
    expect(await events()).toEqual([]);
    expect(await dead()).toHaveLength(3);
  });

  it.each([
    ['nothing is chosen', []],
    ['both some and all are chosen', ['--all', '--select', 'abcdefgh']],
    ['ids come with --all', ['--all', 'abcdefgh']],
    ['an id is too short', ['--select', 'abc']],
    ['an id without --select is too short', ['abc']],
  ])('is wrong usage when %s', async (_what, args) => {
    expect(await operator.oms('dlq', 'redrive', ...args)).toMatchObject({ code: 2, out: '' });
  });
});

describe('dlq discard', () => {
  it('shows the chosen messages with their bodies, takes them out, and leaves the others to be read at once', async () => {
    const [a = '', b = '', ...others] = await bury(...poison, reserved(orderId));
    const { code, out, err } = await operator.oms('dlq', 'discard', '--select', a.slice(0, 8), b);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Discarded 2 messages from OMS-OrderEventsDLQ:\n(.*\n){2}.*$/m),
    ]);
    for (const [index, id] of [a, b].entries()) {
      expect(err).toMatch(new RegExp(`Message ${id}.*[^]*  body    ${poison[index]}\n`));
    }
    expect(await dead()).toEqual([...others].sort());
    expect(await operator.visible(operator.queues.orderEvents)).toEqual([]);
  });

  it('gives the bodies to scripts', async () => {
    const [id] = await bury('not json');
    expect(await operator.json('dlq', 'discard', id ?? '')).toMatchObject({
      dry_run: false,
      messages: [{ message_id: id, kind: 'not-json', body: 'not json', outcome: 'discarded' }],
    });
    expect(await dead()).toEqual([]);
  });

  it('with --dry-run says what it would do and discards nothing', async () => {
    const [id = ''] = await bury('not json');
    const { code, out, err } = await operator.oms('dlq', 'discard', '--dry-run', '--select', id);
    expect([code, out]).toEqual([0, expect.stringContaining('Would discard 1 message')]);
    expect(err).toContain('not json');
    expect(await dead()).toEqual([id]);
  });

  it('with --malformed takes all that break the contract, shows them, and leaves the good ones', async () => {
    await operator.put('orderTable', orderOf(minute, { id: otherId }));
    const [good, ...others] = await bury(reserved(otherId), failed(orderId), ...poison, 'null');
    const { code, out, err } = await operator.oms('dlq', 'discard', '--malformed');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Discarded 4 messages from OMS-OrderEventsDLQ:\n/),
    ]);
    for (const body of [...poison, 'null']) expect(err).toContain(`  body    ${body}\n`);
    expect(await dead()).toEqual([good, others[0]].sort());
    expect(await operator.oms('dlq', 'discard', '--malformed')).toMatchObject({
      code: 0,
      out: 'No malformed message was found in OMS-OrderEventsDLQ.\n',
    });
  });

  it('with --malformed leaves what names a pending order, and lists it to be named one by one', async () => {
    await operator.put('orderTable', orderOf(minute));
    const shouted = reserved(orderId.toUpperCase());
    const [named = '', other = ''] = await bury(
      shouted,
      JSON.stringify({ id: otherId, order_id: orderId }),
      'null',
    );
    const { code, out } = await operator.oms('dlq', 'discard', '--malformed');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Discarded 1 message /)]);
    expect(out).toContain('Left 2 messages; ');
    expect(out).toContain(
      `${named}  names pending order ${orderId}: InventoryReserved breaks the contract: order_id must be a UUID in lower case`,
    );
    expect(await dead()).toEqual([named, other].sort());
    expect(await operator.json('dlq', 'discard', '--malformed')).toMatchObject({
      messages: [],
      left: [{}, {}],
    });
    const { out: next } = await operator.omsWith(heldAtMost(1), 'dlq', 'discard', '--malformed');
    expect(next).toContain('discard these first, by --select.');
    expect(await operator.oms('dlq', 'discard', '--select', named, other)).toMatchObject({ code: 0 });
  });

  it('with --malformed --dry-run discards nothing', async () => {
    const ids = await bury(...poison, reserved(otherId));
    const { code, out, err } = await operator.oms('dlq', 'discard', '--malformed', '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('Would discard 3 messages')]);
    expect(err).toContain('not json');
    expect(await dead()).toEqual([...ids].sort());
  });

  it.each([
    ['some of the first were malformed', 'not json', 'run it again.'],
    ['none of the first was malformed', reserved(otherId), 'redrive these first, by dlq redrive --all.'],
  ])('with --malformed says how to get at the rest when %s', async (_when, body, next) => {
    await bury(body, body, 'behind them');
    const { code, out } = await operator.omsWith(heldAtMost(2), 'dlq', 'discard', '--malformed');
    expect([code, out]).toEqual([1, expect.stringContaining(`were looked at: ${next}`)]);
  });

  it.each([
    ['nothing is chosen', []],
    ['both some and the malformed are chosen', ['--malformed', '--select', 'abcdefgh']],
    ['ids come with --malformed', ['--malformed', 'abcdefgh']],
    ['an id without --select is too short', ['abc']],
  ])('is wrong usage when %s', async (_what, args) => {
    expect(await operator.oms('dlq', 'discard', ...args)).toMatchObject({ code: 2, out: '' });
  });

  it('refuses a verdict that decides a pending order, and discards nothing', async () => {
    await operator.put('orderTable', orderOf(minute));
    const [useful = '', useless = ''] = await bury(reserved(orderId), 'not json');
    const { code, out, err } = await operator.oms('dlq', 'discard', '--select', useless, useful);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(`a replay of ${useful} decides`)]);
    expect(await dead()).toEqual([useful, useless].sort());
  });

  it('that fails half-way says what was discarded and what was not', async () => {
    const ids = await bury(...poison);
    let removed = 0;
    const proxy = await startEngineProxy(operator.environment.AWS_ENDPOINT_URL_SQS, (operation) =>
      operation === 'DeleteMessage' && ++removed === 2 ? 'refuse' : 'pass',
    );
    onTestFinished(() => proxy.stop());
    const environment = { ...operator.environment, AWS_ENDPOINT_URL_SQS: proxy.url };
    const { code, out } = await operator.omsWith(
      { environment },
      ...['dlq', 'discard', '--json', '--select', ...ids],
    );
    const { messages, stopped }: { messages: Explained[]; stopped: string } = JSON.parse(out);
    expect([code, messages.map(({ outcome }) => outcome)]).toEqual([1, ['discarded', 'kept', 'kept']]);
    expect(stopped).toContain('these credentials may not do that');
    expect(await dead()).toHaveLength(2);
  });

  it('keeps what it cannot show, and all behind it', async () => {
    const ids = await bury(...poison);
    let shown = 0;
    const { code, out } = await operator.omsWith(
      { stderr: (_text, done) => done?.(++shown === 2 ? new Error('write EPIPE') : undefined) },
      ...['dlq', 'discard', '--json', '--select', ...ids],
    );
    const { messages, stopped }: { messages: Explained[]; stopped: string } = JSON.parse(out);
    expect([code, messages.map(({ outcome }) => outcome)]).toEqual([1, ['discarded', 'kept', 'kept']]);
    expect(stopped).toBe('nobody can read what is shown: write EPIPE');
    expect(await dead()).toHaveLength(2);
  });

  it('that is interrupted discards no further message', async () => {
    const interruption = new AbortController();
    const ids = await bury(...poison);
    const { code, out } = await operator.omsWith(
      {
        signal: interruption.signal,
        stderr: (_text, done) => {
          interruption.abort();
          done?.();
        },
      },
      ...['dlq', 'discard', '--json', '--select', ...ids],
    );
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ stopped: 'interrupted' })]);
    expect(await dead()).toHaveLength(2);
  });
});
