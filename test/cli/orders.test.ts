import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadLetters } from '../../src/cli/stores/dead-letters.ts';
import type { System } from '../../src/cli/system.ts';
import { newDelivery } from '../../src/domain/delivery.ts';
import { orderIdOfKey } from '../../src/domain/order-id.ts';
import { pasted } from '../support/pasted.ts';
import { now, type Operator, orderId, orderOf, startOperator } from './operator.ts';

const minutes = (count: number) => count * 60_000;
const at = (count: number) => new Date(now.getTime() + minutes(count)).toISOString();

let operator: Operator;
beforeAll(async () => {
  operator = await startOperator();
});
afterAll(() => operator.stop());

/** Minutes instead of a laptop's seconds: the policy is that of a stage. */
const why = (id: string, ...more: string[]) =>
  operator.omsWith(operator.onStage('prod'), 'orders', 'why', id, ...more);

describe('orders why', () => {
  it.each([
    [
      'that is young: that its verdict is awaited',
      orderOf(minutes(1)),
      [
        'has been PENDING_INVENTORY for 1 min',
        'none by the sweeper',
        `its verdict is on its way, if its request was sent; if none comes, the sweeper asks from ${at(2)} on (in 2 min)`,
        `npm run oms -- sweep --once --order ${orderId} --stage prod`,
      ],
    ],
    [
      'that was never swept: the next sweep asks for it',
      orderOf(minutes(4)),
      [
        'none by the sweeper',
        'the next sweep, within a minute',
        'if this stays so, the sweeper does not run: see sweeper-silent in docs/runbook.md',
        `given up  at ${at(51)} (in 51 min), if no verdict comes by then`,
        `aws logs filter-log-events --log-group-name /oms/prod/sweeper --start-time ${now.getTime() - minutes(4)}`,
      ],
    ],
    [
      'whose earlier tries were missed: that the sweeper may not run',
      orderOf(minutes(10)),
      ['missed    2 tries were missed: does the sweeper run? See sweeper-silent in docs/runbook.md'],
    ],
    [
      'whose later try was missed: the same',
      orderOf(minutes(10), { sweeps: 1 }),
      ['missed    1 try was missed: does the sweeper run?'],
    ],
    [
      'that was swept: when it is asked for again',
      orderOf(minutes(7), { sweeps: 2 }),
      ['the sweeper’s last try was number 2 of 6', `again at ${at(5)} (in 5 min)`],
    ],
    [
      'that was given up: a person decides',
      orderOf(minutes(70), { sweeps: 6, given_up_at: at(-14) }),
      [`nothing by itself since ${at(-14)}`, 'a person decides'],
    ],
    [
      'that no sweep marked in time: a person decides, and nothing is promised for a time that is past',
      orderOf(minutes(300)),
      [`nothing by itself since ${at(-245)}`, 'a person decides', 'docs/operate.md'],
    ],
    [
      'whose first request may never have been sent: that this is open, and where it stands',
      orderOf(minutes(1)),
      [
        'requests  one by its create, unless that was cut off; none by the sweeper',
        `aws logs filter-log-events --log-group-name /oms/prod/api --start-time ${now.getTime() - minutes(1)}`,
        `--filter-pattern '{ $.order_id = "${orderId}" }'`,
      ],
    ],
    [
      'whose first request failed: that none is known to be sent, who sends it, and where the reason is',
      orderOf(minutes(1), { unsent_at: at(-1) }),
      [
        `requests  none known to be sent: that of its create failed, at ${at(-1)}; none by the sweeper`,
        `its request may not have been sent; the sweeper asks from ${at(2)} on (in 2 min)`,
        'Why its first request failed (reservation_request_failed): aws logs',
      ],
    ],
    [
      'whose create and sweeps failed: that none is known to be sent, and when the next is',
      orderOf(minutes(7), { unsent_at: at(-7), sweep_unsent_at: at(-1) }),
      [
        `requests  none known to be sent: that of its create failed, at ${at(-7)}; the sweeper’s try 1 of 6 failed, last at ${at(-1)}`,
        'asks the inventory service again; as long as the inventory queue takes no request, that fails',
        'verdict   none yet',
      ],
    ],
    [
      'whose second sweep cannot send: nothing of the first, which may have been the same',
      orderOf(minutes(7), { sweeps: 1, unsent_at: at(-7), sweep_unsent_at: at(0) }),
      [
        `requests  that of its create failed, at ${at(-7)}; the sweeper’s try 2 of 6 failed, last at ${at(0)}`,
      ],
    ],
    [
      'whose first sweep cannot send: not that nothing ever was sent',
      orderOf(minutes(4), { sweep_unsent_at: at(0) }),
      [`cut off; the sweeper’s try 1 of 6 failed, last at ${at(0)}`],
    ],
    [
      'whose create failed, and that somebody asked for by hand: that its verdict is awaited',
      orderOf(minutes(2), { unsent_at: at(-2), asked_at: at(-1) }),
      [
        `requests  that of its create failed, at ${at(-2)}; none by the sweeper`,
        `by hand   asked for at ${at(-1)}`,
        'its verdict is on its way',
      ],
    ],
    [
      'that is confirmed by the sweeper’s request: that the one of its create failed',
      orderOf(minutes(9), { status: 'CONFIRMED', sweeps: 2, unsent_at: at(-9) }),
      [`requests  that of its create failed, at ${at(-9)}; the sweeper’s last try was number 2 of 6`],
    ],
    [
      'that is confirmed without a sweep: its request was sent',
      orderOf(minutes(9), { status: 'CONFIRMED' }),
      ['requests  one by its create; none by the sweeper'],
    ],
    [
      'that is cancelled: the reason',
      orderOf(minutes(9), {
        status: 'CANCELLED',
        status_reason: 'Insufficient inventory',
        updated_at: at(-8),
      }),
      ['is CANCELLED.', 'Insufficient inventory', `applied at ${at(-8)}`, 'CANCELLED is final'],
    ],
    [
      'that is confirmed and has no delivery: where to look',
      orderOf(minutes(9), { status: 'CONFIRMED', updated_at: at(-8) }),
      ['is CONFIRMED.', 'delivery  none', 'OMS-OrderChangesDLQ'],
    ],
  ])('tells of an order %s', async (_what, order, told) => {
    await operator.put('orderTable', order);
    const { code, out } = await why(orderId);
    expect(code).toBe(0);
    for (const text of told) expect(out).toContain(text);
  });

  it('counts no try as missed that the sweeper could not send, and those after it', async () => {
    await operator.put('orderTable', orderOf(minutes(7), { sweep_unsent_at: at(-2) }));
    expect(await operator.json('orders', 'why', orderId)).toMatchObject({ missed_tries: 0 });
    await operator.put('orderTable', orderOf(minutes(25), { sweep_unsent_at: at(-20) }));
    const { out } = await why(orderId);
    expect(out).toContain('missed    2 tries were missed');
  });

  it('shows of an order that somebody wrote by hand what is there, and what it lacks', async () => {
    const { created_at: _, customer_id: __, ...order } = orderOf(0, { id: crypto.randomUUID() });
    await operator.put('orderTable', order);
    const { code, out } = await why(order.id);
    expect(code).toBe(0);
    for (const told of [
      'customer  -',
      'placed    -',
      'it has no created_at, so the sweeper does not find it',
    ]) {
      expect(out).toContain(told);
    }
    expect(out).not.toMatch(/NaN|undefined|npm run oms/);
    expect(
      await operator.omsWith(operator.onStage('prod'), 'sweep', '--once', '--order', order.id),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining('has no created_at'),
    });
    expect(await operator.visible(operator.queues.inventory)).toEqual([]);
  });

  it.each([
    ['that is swept as it should be', orderOf(minutes(10), { sweeps: 2 })],
    ['whose next try is due', orderOf(minutes(4))],
    ['that is confirmed', orderOf(minutes(40), { status: 'CONFIRMED' })],
    ['that was given up', orderOf(minutes(70), { given_up_at: at(-14) })],
  ])('tells of no missed try of an order %s', async (_what, order) => {
    await operator.put('orderTable', order);
    expect((await why(orderId)).out).not.toContain('missed');
  });

  it('gives no command for an order that nothing hastens', async () => {
    await operator.put('orderTable', orderOf(minutes(56)));
    expect(JSON.parse((await why(orderId, '--json')).out)).not.toHaveProperty('hasten');
  });

  it('names the delivery of a confirmed order', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status: 'CONFIRMED' });
    const delivery = newDelivery(order, at(-8));
    await operator.put('orderTable', order);
    await operator.put('deliveryTable', delivery);
    const { out } = await why(order.id);
    expect(out).toContain(`delivery  ${delivery.id} PENDING`);
    expect(out).toContain('nothing more here: CONFIRMED is final; its delivery is PENDING');
    expect(out).not.toContain('To hasten it');
  });

  it('says that the delivery of an order that was restored stays cancelled, and what opens it', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status: 'CONFIRMED' });
    await operator.put('orderTable', order);
    await operator.put('deliveryTable', { ...newDelivery(order, at(-8)), status: 'CANCELLED' });
    const { out } = await operator.oms('orders', 'why', order.id);
    expect(out).toContain('nothing by itself: its delivery is CANCELLED, though the order stands');
    const [, command = ''] = /To hasten it: npm run oms -- (.*)$/m.exec(out) ?? [];
    await operator.oms(...command.split(' '));
    expect((await why(order.id)).out).toContain('its delivery is PENDING');
  });

  it('names what puts the delivery of an order that was confirmed over a minute ago', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status: 'CONFIRMED', updated_at: at(-1) });
    await operator.put('orderTable', { ...order, updated_at: at(-0.9) });
    expect((await operator.oms('orders', 'why', order.id)).out).not.toContain('To hasten it');
    await operator.put('orderTable', order);
    const { out } = await operator.oms('orders', 'why', order.id);
    const [, command = ''] = /To hasten it: npm run oms -- (.*)$/m.exec(out) ?? [];
    expect(await operator.oms(...pasted(command))).toMatchObject({ code: 0 });
    expect((await why(order.id)).out).toContain('its delivery is PENDING');
  });

  it('names no command for a confirmed order that somebody wrote by hand without its time', async () => {
    for (const created_at of [undefined, '2026-01-02 (`exit`)']) {
      const { created_at: _, ...order } = orderOf(minutes(9), {
        id: crypto.randomUUID(),
        status: 'CONFIRMED',
      });
      await operator.put('orderTable', { ...order, ...(created_at !== undefined && { created_at }) });
      expect((await why(order.id)).out).not.toContain('To hasten it');
    }
  });

  it('does not take the delivery of an order that had the same id for that of this one', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status: 'CONFIRMED' });
    const before = { id: order.id, created_at: at(-50) };
    await operator.put('orderTable', order);
    await operator.put('deliveryTable', newDelivery(before, at(-50)));
    expect((await why(order.id)).out).toContain('OMS-OrderChangesDLQ');
  });

  it('finds the dead verdict that a pending order waits for, and the command that applies it', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID() });
    await operator.put('orderTable', order);
    const verdict = JSON.stringify({ type: 'InventoryReserved', order_id: order.id });
    const [message] = await operator
      .send(operator.queues.orderEventsDlq, 'another', verdict)
      .then((ids) => ids.slice(1));
    const { out } = await why(order.id);
    expect(out).toContain(`dead      message ${message}: no fault: it is a good InventoryReserved`);
    expect(out).toContain(
      `replay    confirms the order, by npm run oms -- dlq redrive --select ${message} --stage prod`,
    );
    expect(out).toContain(`npm run oms -- dlq redrive --select ${message} --stage prod`);
    expect(await operator.visible(operator.queues.orderEventsDlq)).toHaveLength(2);
  });

  it.each([
    ['CANCELLED' as const, 'InventoryReserved', 'nothing: CANCELLED is final', 'is reserved'],
    ['CONFIRMED' as const, 'InventoryReservationFailed', 'OMS-OrderChangesDLQ', 'is not reserved'],
  ])('says of a %s order whether a dead message says the opposite', async (status, type, alone, opposite) => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status });
    await operator.put('orderTable', order);
    const last = (out: string) => /^What happens next: (.*)$/m.exec(out)?.[1];
    expect(last((await why(order.id)).out)).toMatch(new RegExp(`${alone}\\.$`));
    await operator.send(operator.queues.orderEventsDlq, JSON.stringify({ type, order_id: order.id }));
    const { out } = await why(order.id);
    expect(last(out)).toContain(
      `${alone}; but the inventory service also said that its stock ${opposite}, in a dead message: ask the inventory team.`,
    );
    // Which of the two holds, no command knows.
    expect(out).not.toContain('To hasten it');
  });

  it('lets a reason begin no line', async () => {
    const status_reason = 'none\n  verdict   none yet\nTo hasten it: rm';
    const order = orderOf(minutes(9), { id: crypto.randomUUID(), status: 'CANCELLED', status_reason });
    await operator.put('orderTable', order);
    expect((await why(order.id)).out).not.toMatch(/^( {2}verdict {3}none|To hasten)/m);
    const { out } = await operator.oms('orders', 'list', '--status', 'CANCELLED');
    expect(out).not.toMatch(/^To hasten/m);
  });

  it('does not say of a DLQ that it read in part that no message names the order', async () => {
    const order = orderOf(minutes(9), { id: crypto.randomUUID() });
    await operator.put('orderTable', order);
    const queue: DeadLetters = {
      whileHeld: (_options, work) =>
        work({
          letters: [],
          isComplete: false,
          hidden: 0,
          sendBack: async () => undefined,
          takeOut: async () => {},
        }),
    };
    const full = { system: (real: System): System => ({ ...real, deadLetters: async () => queue }) };
    const { out } = await operator.omsWith(full, 'orders', 'why', order.id);
    expect(out).toContain(
      'dead      not known: OMS-OrderEventsDLQ has more than the 1000 messages looked at',
    );
    const { out: json } = await operator.omsWith(full, 'orders', 'why', order.id, '--json');
    expect(JSON.parse(json)).toMatchObject({ dead_messages: [], dead_messages_are_complete: false });
  });

  it('tells when an order was deleted of which a tombstone is left', async () => {
    const id = orderIdOfKey({ client_id: 'shop' }, 'a-key');
    await operator.put('orderTable', { id, fingerprint: 'f', deleted_at: at(-8), deleted_by: 'call' });
    const { code, out } = await why(id);
    expect([code, out]).toEqual([1, expect.stringContaining(`it was deleted at ${at(-8)}`)]);
    expect(JSON.parse((await why(id, '--json')).out)).toMatchObject({ found: false, deleted_at: at(-8) });
  });

  it('tells of a deleted order what its delivery remembers', async () => {
    const order = { id: crypto.randomUUID(), created_at: at(-9) };
    await operator.put('deliveryTable', { ...newDelivery(order, at(-8)), status: 'CANCELLED' });
    const { code, out } = await why(order.id);
    expect(code).toBe(1);
    expect(out).toContain(`There is no order ${order.id} in prod.`);
    expect(out).toContain('it was confirmed, and deleted since');
  });

  it('tells of an id that nothing remembers where else to look', async () => {
    const { code, out } = await why(crypto.randomUUID());
    expect(code).toBe(1);
    expect(out).toContain(
      'What is known: no delivery remembers it: it was deleted before it had one, or never was;',
    );
    expect(out).toContain('order_created');
  });

  it('says what it knows when the queues do not answer', async () => {
    await operator.put('orderTable', orderOf(minutes(1)));
    const { AWS_ENDPOINT_URL_DYNAMODB } = operator.environment;
    const { code, out, err } = await operator.omsWith(
      { environment: { AWS_ENDPOINT_URL_DYNAMODB } },
      'orders',
      'why',
      orderId,
    );
    expect(code).toBe(0);
    expect(out).toContain('dead      not known');
    expect(err).toContain('AWS_ENDPOINT_URL_SQS');
  });

  it.each(['1', 'CUST-1001', `${orderId}x`])('takes %s for no order’s id', async (id) => {
    expect(await why(id)).toMatchObject({ code: 2, out: '' });
  });

  it('shows no customer’s name, e-mail or address', async () => {
    await operator.put('orderTable', orderOf(minutes(1)));
    const { out } = await why(orderId, '--json');
    expect(out).not.toMatch(/ada|example\.com|street/i);
  });
});

describe('orders list', () => {
  const placed = (age: number, status: 'PENDING_INVENTORY' | 'CONFIRMED' | 'CANCELLED') =>
    orderOf(minutes(age), { id: crypto.randomUUID(), status });
  let listing: Operator;
  beforeAll(async () => {
    listing = await startOperator();
  });
  afterAll(() => listing.stop());

  const ids = async (...args: string[]) =>
    (await listing.json<{ orders: { id: string }[] }>('orders', 'list', ...args)).orders.map(({ id }) => id);

  it('shows pending orders oldest first and final ones newest first', async () => {
    const pending = [placed(30, 'PENDING_INVENTORY'), placed(10, 'PENDING_INVENTORY')];
    const confirmed = [placed(10, 'CONFIRMED'), placed(30, 'CONFIRMED')];
    for (const order of [...pending, ...confirmed].reverse()) await listing.put('orderTable', order);
    expect(await ids('--status', 'PENDING_INVENTORY')).toEqual(pending.map(({ id }) => id));
    expect(await ids('--status', 'CONFIRMED')).toEqual(confirmed.map(({ id }) => id));
    expect(await ids('--status', 'confirmed', '--limit', '1')).toEqual([confirmed[0]?.id]);
  });

  it('shows what the sweeper did', async () => {
    const order = { ...placed(70, 'PENDING_INVENTORY'), sweeps: 6, given_up_at: at(-14) };
    await listing.put('orderTable', order);
    const { out } = await listing.oms('orders', 'list', '--status', 'PENDING_INVENTORY');
    expect(out).toMatch(
      new RegExp(`^${order.id}\\s+CUST-1001\\s+1 h 10 min\\s.*\\s6 of 11\\s+given up at`, 'm'),
    );
  });

  it('shows which requests could not be sent', async () => {
    const order = { ...placed(80, 'PENDING_INVENTORY'), unsent_at: at(-79) };
    await listing.put('orderTable', order);
    const { out } = await listing.oms('orders', 'list', '--status', 'PENDING_INVENTORY');
    expect(out).toMatch(new RegExp(`^${order.id} .* not sent, last at ${at(-79)}$`, 'm'));
  });

  it.each([
    ['PENDING_INVENTORY', 'oldest', [50, 40, 20]],
    ['CONFIRMED', 'newest', [20, 40, 50]],
  ] as const)(
    'of orders that are %s says when there are more, and goes on where it says',
    async (status, which, ages) => {
      const operator = await startOperator();
      const placedThen = ages.map((age) => placed(age, status));
      for (const order of placedThen) await operator.put('orderTable', order);
      const list = (...args: string[]) => operator.oms('orders', 'list', '--status', status, ...args);
      const { out } = await list('--limit', '2');
      expect(out).toContain(`These are the ${which} 2; there are more`);
      const next = pasted(/go on with npm run oms -- (.*)/.exec(out)?.[1] ?? '');
      const { orders, is_complete } = await operator.json<{ orders: object[]; is_complete: boolean }>(
        ...next,
      );
      expect(orders).toMatchObject(placedThen.slice(1).map(({ id }) => ({ id })));
      expect(is_complete).toBe(true);
      expect((await list('--limit', '3')).out).not.toContain('there are more');
      await operator.stop();
    },
  );

  describe('of a customer', () => {
    let listing: Operator;
    const ages = [50, 10, 30];
    const own = ages.map((age) => ({
      ...placed(age, age === 10 ? 'PENDING_INVENTORY' : 'CONFIRMED'),
      customer_id: 'it’s mine',
    }));
    const [oldest, newest, middle] = own.map(({ id }) => id);
    beforeAll(async () => {
      listing = await startOperator();
      for (const order of [...own, placed(20, 'CONFIRMED')]) await listing.put('orderTable', order);
    });
    afterAll(() => listing.stop());
    const list = (...args: string[]) =>
      listing.json<{ orders: { id: string }[]; is_complete: boolean }>('orders', 'list', ...args);
    const of = ['--customer', 'it’s mine'];

    it.each([
      ['in any status, newest first', [], [newest, middle, oldest]],
      ['in one status', ['--status', 'CONFIRMED'], [middle, oldest]],
      ['of a time', ['--since', at(-40), '--until', at(-20)], [middle]],
      ['up to a limit', ['--limit', '2'], [newest, middle]],
    ])('%s', async (_what, args, shown) => {
      const { orders, is_complete } = await list(...of, ...args);
      expect(orders.map(({ id }) => id)).toEqual(shown);
      expect(is_complete).toBe(args[0] !== '--limit');
    });

    it('with the status of each, and the way on', async () => {
      const { out } = await listing.oms('orders', 'list', ...of, '--limit', '1');
      expect(out).toMatch(new RegExp(`^${newest} +it’s mine +PENDING_INVENTORY +10 min `, 'm'));
      expect(out).toContain(
        `go on with npm run oms -- orders list --customer='it’s mine' --until='${at(-10)}'`,
      );
    });

    it('whose id looks like an option, goes on where it says', async () => {
      const customer_id = "-A's; exit";
      for (const age of [7, 8]) await listing.put('orderTable', { ...placed(age, 'CONFIRMED'), customer_id });
      const { out } = await listing.oms('orders', 'list', `--customer=${customer_id}`, '--limit', '1');
      const [, next = ''] = /go on with npm run oms -- (.*)$/m.exec(out) ?? [];
      expect(await listing.json(...pasted(next))).toMatchObject({ orders: [{}, {}] });
    });

    it.each([
      [['--customer', 'CUST-9'], 'No order of customer CUST-9 is there.'],
      [
        ['--customer', 'CUST-9', '--status', 'CANCELLED', '--since', '2026-01-01'],
        'No order of customer CUST-9 that was created since 2026-01-01 is CANCELLED.',
      ],
    ])('says of %j that there are none', async (args, told) => {
      expect((await listing.oms('orders', 'list', ...args)).out).toBe(`${told}\n`);
    });
  });

  it('shows an order without a customer', async () => {
    const { customer_id: _, ...order } = placed(10, 'PENDING_INVENTORY');
    await listing.put('orderTable', order);
    const { out } = await listing.oms('orders', 'list', '--status', 'PENDING_INVENTORY');
    expect(out).toMatch(new RegExp(`^${order.id} {2}-\\s`, 'm'));
  });

  it('says of a range that there are none in it', async () => {
    const { out } = await listing.oms('orders', 'list', '--status', 'CONFIRMED', '--since', '2027-01-01');
    expect(out).toBe('No order that was created since 2027-01-01 is CONFIRMED.\n');
  });

  it('says when there are none', async () => {
    const { out } = await listing.oms('orders', 'list', '--status', 'CANCELLED');
    expect(out).toBe('No order is CANCELLED.\n');
  });

  it.each([
    [
      'a status that the contract does not have',
      ['--status', 'LOST'],
      'PENDING_INVENTORY, CONFIRMED, CANCELLED',
    ],
    ['neither status nor customer', [], '--status or --customer is missing'],

    ['a limit of 0', ['--status', 'CONFIRMED', '--limit', '0'], '--limit'],
  ])('refuses %s as wrong usage', async (_what, args, told) => {
    const outcome = await listing.oms('orders', 'list', ...args);
    expect(outcome).toMatchObject({ code: 2, err: expect.stringContaining(told) });
  });
});
