import type { Caller } from '../../src/contract/caller.ts';
import type { Gateway, Request } from './gateway.ts';
import type { Call, Intent, Ledger, NewOrder, OrderPage, Walk } from './ledger.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/** The customers that there are. */
export const customers = ['CUST-1', 'CUST-2', 'CUST-3'] as const;

/** What callers order; how much of it there is, for so many orders. */
export function openingStock(orders: number): Record<string, number> {
  return { 'SKU-PLENTY': 1_000_000, 'SKU-SCARCE': Math.ceil(orders / 2), 'SKU-NONE': 0 };
}

const scopes = ['orders:read', 'orders:write'];
const callers: readonly Caller[] = [
  { client_id: 'shop', scopes },
  { client_id: 'market', scopes },
  { client_id: 'branch', scopes, customer_id: customers[0] },
  { client_id: 'shop', scopes },
];

const minute = 60_000;
const longestWalk = 300;
/** Whoever asks for a deleted order again does so while inventory has not forgotten it. */
const latestReturn = 15 * minute;
/** From then on there are orders that have been given up. */
const lateReturn = 55 * minute;

/**
 * Callers at work side by side: they place so many orders, try again what failed, and between times read, list, repeat
 * and delete. It resolves when all have what they wanted, and not before a given time.
 */
export async function runClients(parts: {
  scheduler: Scheduler;
  random: Random;
  gateway: Gateway;
  ledger: Ledger;
  orders: number;
  until: number;
}): Promise<void> {
  const { scheduler, random, gateway, ledger, orders, until } = parts;
  const seenTimes: string[] = [];
  const start = scheduler.now();
  const deeds = [read, read, see, see, walk, walk, repeat, reuseKey, remove, remove, stray, trespass];

  await Promise.all(
    callers.map(async (caller, index) => {
      for (let placed = index; placed < orders; placed += callers.length) {
        await pause();
        await place(caller);
        for (let more = random.whole(0, 3); more > 0; more--) {
          await pause();
          await random.pick(deeds)(caller);
        }
      }
      while (scheduler.now() < until) {
        await scheduler.sleep(random.whole(0, 10 * minute));
        await random.pick(deeds)(caller);
      }
      // Of what was away for an hour some come back only when it is there again.
      if (scheduler.now() > start + lateReturn) await repeat(caller);
    }),
  );

  function pause(): Promise<void> {
    return scheduler.sleep(random.chance(0.05) ? random.whole(0, 4 * minute) : random.whole(0, 12_000));
  }

  async function place(caller: Caller): Promise<void> {
    const key = random.chance(0.7) ? `key-${ledger.intents.length}` : undefined;
    const name = `order ${ledger.intents.length}`;
    const body = newOrder(caller.customer_id ?? random.pick(customers), name);
    const intent: Intent = { name, caller, key, body, accepted: new Set(), isUnwanted: false, isKept: false };
    ledger.intents.push(intent);
    const atOnce = key !== undefined && random.chance(0.15) ? random.whole(2, 4) : 1;
    await Promise.all(Array.from({ length: atOnce }, () => create(intent)));
  }

  /** Goes on until it is known to be accepted. Without a key nobody can know whether a second try is a second order. */
  async function create(intent: Intent): Promise<void> {
    for (let tries = 0; !intent.isUnwanted; tries++) {
      const call = await gateway(creation(intent, intent.body, [201]));
      if (call.order_id !== undefined) intent.accepted.add(call.order_id);
      if (intent.key === undefined || !isPassing(call)) return;
      await backOff(tries);
    }
  }

  function creation(intent: Intent, json: NewOrder, expected: readonly number[]): Request {
    const { caller, key } = intent;
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    return { operation: 'createOrder', caller, intent, headers, json, expected };
  }

  async function persist(request: Request): Promise<Call> {
    for (let tries = 0; ; tries++) {
      const call = await gateway(request);
      if (!isPassing(call)) return call;
      await backOff(tries);
    }
  }

  function backOff(tries: number): Promise<void> {
    return scheduler.sleep(random.whole(50, Math.min(200 * 2 ** tries, minute)));
  }

  async function read(caller: Caller): Promise<void> {
    const intent = one(isAccepted);
    if (intent)
      await gateway({ operation: 'getOrder', caller, order_id: idOf(intent), ...visible(caller, intent) });
  }

  async function see(caller: Caller): Promise<void> {
    const intent = one(isAccepted);
    if (!intent) return;
    await gateway({
      operation: 'listDeliveries',
      caller,
      order_id: idOf(intent),
      ...visible(caller, intent),
    });
  }

  async function remove(caller: Caller): Promise<void> {
    const intent = one((it) => isAccepted(it) && !it.isUnwanted && !it.isKept && maySee(caller, it));
    if (!intent) return;
    intent.isUnwanted = true;
    const order_id = idOf(intent);
    await persist({ operation: 'deleteOrder', caller, order_id, intent, expected: [204, 404] });
    if (intent.key === undefined || scheduler.now() > start + latestReturn || random.chance(0.7)) return;
    await pause();
    await persist(creation(intent, intent.body, [201]));
  }

  async function repeat(caller: Caller): Promise<void> {
    const intent = one((it) => isRepeatable(it, caller));
    if (intent) await persist(creation(intent, intent.body, [201]));
  }

  async function reuseKey(caller: Caller): Promise<void> {
    const intent = one((it) => isRepeatable(it, caller));
    if (!intent) return;
    intent.isKept = true;
    const body = newOrder(intent.body.customer_id, `not ${intent.name}`);
    await persist(creation(intent, body, [422]));
  }

  /** Calls that lead nowhere. */
  async function stray(): Promise<void> {
    const caller = callers[0] as Caller;
    await gateway(
      random.pick<Request>([
        { operation: 'createOrder', caller, json: { customer_id: customers[0], items: [] }, expected: [400] },
        { operation: 'createOrder', caller, json: newOrder('CUST-NOBODY', 'nothing'), expected: [400] },
        { operation: 'getOrder', caller, order_id: random.uuid(), expected: [404] },
        { operation: 'deleteOrder', caller, order_id: random.uuid(), expected: gone(undefined) },
        { operation: 'listDeliveries', caller, order_id: random.uuid(), expected: [404] },
        {
          operation: 'listOrders',
          caller,
          query: { customer_id: customers[0], limit: '0' },
          expected: [400],
        },
      ]),
    );
  }

  /** What a key that is bound to one customer must not do to another's orders. */
  async function trespass(): Promise<void> {
    const caller = callers.find(({ customer_id }) => customer_id !== undefined) as Caller;
    const intent = one((it) => isAccepted(it) && !maySee(caller, it));
    if (!intent) return;
    const order_id = idOf(intent);
    const { customer_id } = intent.body;
    const request = random.pick<Request>([
      { operation: 'getOrder', caller, order_id, expected: [404] },
      { operation: 'deleteOrder', caller, order_id, expected: gone(intent.key) },
      { operation: 'listDeliveries', caller, order_id, expected: [404] },
      { operation: 'listOrders', caller, query: { customer_id }, expected: [403] },
      { operation: 'createOrder', caller, json: newOrder(customer_id, 'nothing'), expected: [403] },
    ]);
    await gateway(request);
  }

  async function walk(caller: Caller): Promise<void> {
    const walk: Walk = {
      customer_id: caller.customer_id ?? random.pick(customers),
      status: random.chance(0.3) ? random.pick(['CONFIRMED', 'CANCELLED', 'PENDING_INVENTORY']) : undefined,
      ...drawRange(),
      startedAt: scheduler.now(),
      endedAt: Number.POSITIVE_INFINITY,
      pages: [],
    };
    const query = {
      customer_id: walk.customer_id,
      ...(walk.status && { status: walk.status }),
      ...(walk.from && { start_date: walk.from }),
      ...(walk.to && { end_date: walk.to }),
    };
    let next_token: string | undefined;
    do {
      const call = await persist({
        operation: 'listOrders',
        caller,
        query: {
          ...query,
          limit: String(random.whole(1, 6)),
          ...(next_token !== undefined && { next_token }),
        },
        expected: [200],
      });
      if (call.status !== 200) return;
      const page = call.body as OrderPage;
      walk.pages.push(page.orders);
      seenTimes.push(...page.orders.map(({ created_at }) => created_at));
      next_token = page.next_token;
    } while (next_token !== undefined && walk.pages.length < longestWalk);
    walk.endedAt = scheduler.now();
    ledger.walks.push(walk);
  }

  /** Bounds that some order lies on exactly, which is where a wrong comparison shows. */
  function drawRange(): { from: string | undefined; to: string | undefined } {
    if (seenTimes.length === 0 || random.chance(0.6)) return { from: undefined, to: undefined };
    const [from, to] = [random.pick(seenTimes), random.pick(seenTimes)].sort();
    return { from: random.chance(0.7) ? from : undefined, to: random.chance(0.7) ? to : undefined };
  }

  function one(fits: (intent: Intent) => boolean): Intent | undefined {
    const fitting = ledger.intents.filter(fits);
    return fitting.length > 0 ? random.pick(fitting) : undefined;
  }

  function newOrder(customer_id: string, name: string): NewOrder {
    const line = () => {
      const sku = random.chance(0.5) ? 'SKU-PLENTY' : random.chance(0.8) ? 'SKU-SCARCE' : 'SKU-NONE';
      return {
        sku,
        quantity: random.whole(1, 3),
        ...(random.chance(0.7) && { price: random.whole(0, 9_999) / 100 }),
      };
    };
    return { customer_id, items: [{ ...line(), name }, ...Array.from({ length: random.whole(0, 2) }, line)] };
  }
}

function isPassing({ status }: Call): boolean {
  return status === 'unknown' || status === 503;
}

function isAccepted({ accepted }: Intent): boolean {
  return accepted.size > 0;
}

function isRepeatable(intent: Intent, { client_id }: Caller): boolean {
  return (
    isAccepted(intent) &&
    intent.key !== undefined &&
    !intent.isUnwanted &&
    intent.caller.client_id === client_id
  );
}

function idOf({ accepted }: Intent): string {
  return [...accepted][0] ?? '';
}

function maySee({ customer_id }: Caller, { body }: Intent): boolean {
  return customer_id === undefined || customer_id === body.customer_id;
}

/** What the delete of an order that is not there may say: without a key a write that was repeated cannot tell whose it was. */
function gone(key: string | undefined): readonly number[] {
  return key === undefined ? [204, 404] : [404];
}

function visible(caller: Caller, intent: Intent): Pick<Request, 'expected'> {
  return { expected: maySee(caller, intent) ? [200, 404] : [404] };
}
