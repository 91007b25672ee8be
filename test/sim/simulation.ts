import { isDeepStrictEqual } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { orderEventsQueue } from '../../infra/queues.ts';
import { tableShapes } from '../../infra/tables.ts';
import type { Happening } from '../../src/operations/ports.ts';
import { customers, openingStock, runClients } from './clients.ts';
import { buildCloud } from './cloud.ts';
import { count, tally } from './counts.ts';
import { buildDeliveryService } from './delivery-service.ts';
import { buildDynamoModel } from './dynamo-model.ts';
import { buildEventSource } from './event-source.ts';
import type { Item } from './expressions.ts';
import { buildFaults, drawFaultPlan, type FaultKind, type FaultPlan } from './faults.ts';
import { buildGateway } from './gateway.ts';
import { buildHistory } from './history.ts';
import type { Finding, Remains } from './invariants/remains.ts';
import { invariants } from './invariants.ts';
import { buildInventory } from './inventory.ts';
import type { Ledger } from './ledger.ts';
import { ordersOf } from './orders-of.ts';
import { buildRandom } from './random.ts';
import { type Fleet, places } from './sandbox.ts';
import { buildScheduler } from './scheduler.ts';
import { buildSqsModel } from './sqs-model.ts';
import { buildStreamModel, type Change } from './stream-model.ts';
import { buildStreamSource } from './stream-source.ts';
import { buildTrace, type Trace } from './trace.ts';

/** What happened in a run, and what of it should not have. */
export type SimulationReport = {
  seed: number;
  /** Virtual milliseconds from the first call to the last. */
  lasted: number;
  faults: ReadonlyMap<FaultKind, number>;
  happenings: ReadonlyMap<Happening, number>;
  answers: ReadonlyMap<string, number>;
  messages: ReadonlyMap<string, number>;
  changes: ReadonlyMap<string, number>;
  states: ReadonlyMap<string, number>;
  deliveries: ReadonlyMap<string, number>;
  walks: number;
  violations: readonly (Finding & { invariant: string })[];
  trace: Trace;
};

const minute = 60_000;
const greatestLag = 10_000;
const greatestStreamLag = 30_000;
const shards = 3;
const sweeperTimeout = 60_000;
/** From the last create on; by then even an order that is given up is done with. */
const longest = 65 * minute;

/**
 * Runs the functions of a fleet in a world of one seed: callers that place so many orders, faults, and then quiet,
 * until nothing is left to do. The same seed gives the same run.
 *
 * @throws whatever broke the simulation itself, such as a call that its models do not know
 */
export async function runSimulation(
  fleet: Fleet,
  { seed, orders, faults: given }: { seed: number; orders: number; faults?: FaultPlan },
): Promise<SimulationReport> {
  const random = buildRandom(seed);
  const start = Date.UTC(2026, 0, 1) + random.whole(0, 365 * 24 * 60) * minute;
  const scheduler = buildScheduler(start, random);
  const { now } = scheduler;
  const trace = buildTrace(now);
  const plan = given ?? drawFaultPlan(random);
  const faults = buildFaults(plan, random, now);
  const history = buildHistory();
  const deliveryHistory = buildHistory();
  const ledger: Ledger = { intents: [], calls: [], walks: [] };
  const happenings = new Map<Happening, number>();
  const messages = new Map<string, number>();
  const setAside: Change[] = [];
  const givenUp: Remains['givenUp'] = [];
  const requests = new Map<string, { sent: number; reported: number; lastAt: number }>();
  const told = new Map<string, Map<Happening, number>>();
  const failures: string[] = [];
  const stock = openingStock(orders);
  let broken: unknown;
  let lastCreate = start;

  const stream = buildStreamModel({
    shards,
    now,
    lag: () => (faults.strikes('change late on its stream') ? random.whole(100, greatestStreamLag) : 10),
    visible: (shard, time) => scheduler.at(time, () => streamSource.wake(shard)),
  });
  const dynamo = buildDynamoModel({
    tables: {
      [places.orderTable]: tableShapes.orderTable,
      [places.customerTable]: tableShapes.customerTable,
      [places.deliveryTable]: tableShapes.deliveryTable,
    },
    now,
    lag: () => (faults.strikes('index or replica lagging') ? random.whole(1, greatestLag) : 0),
    // Deliveries are small and few.
    isShort: (table) => table === places.orderTable && faults.strikes('page cut short'),
    written: (write) => {
      const { table, key, by } = write;
      const [before, after] = [plain(write.before), plain(write.after)];
      const step = { by, before, after, at: now() };
      if (table === places.orderTable) {
        // A delete that the SDK repeats: DynamoDB tells no stream of a write that changes nothing.
        if (before && !isOrder(before) && isDeepStrictEqual(before, after)) return;
        // A tombstone is no order: what leaves one behind is a deletion.
        history.add(
          key,
          isOrder(after) || !isOrder(before) ? step : { ...step, by: 'delete', after: undefined },
        );
        stream.add(write);
        if (by === 'put') lastCreate = now();
      }
      if (table === places.deliveryTable) {
        deliveryHistory.add(key, step);
        trace.alias(key, String(after?.order_id));
        if (by === 'put') deliveryService.triggered(key);
      }
    },
  });
  for (const id of customers) dynamo.apply(new PutCommand({ TableName: places.customerTable, Item: { id } }));

  const sqs = buildSqsModel({
    queues: {
      [places.inventoryQueue]: { visibilityMs: 30_000 },
      [places.orderEventsQueue]: {
        visibilityMs: orderEventsQueue.visibilityTimeoutSeconds * 1000,
        redrive: { to: places.orderEventsDlq, maxReceiveCount: orderEventsQueue.maxReceiveCount },
      },
      [places.orderEventsDlq]: { visibilityMs: 30_000 },
      [places.orderChangesDlq]: { visibilityMs: 30_000 },
    },
    newId: random.uuid,
    now,
    transit: () => (faults.strikes('message delivered twice') ? [transit(), transit()] : [transit()]),
    isRefused: () => faults.strikes('entry of a batch refused'),
    ordered: random.shuffled,
    visible: (url, time) => scheduler.at(time, () => pollOf[url]?.()),
    sent: (url, MessageBody) => {
      count(messages, /"type":"(\w+)"/.exec(MessageBody)?.[1] ?? 'malformed');
      if (url !== places.inventoryQueue) return;
      for (const order_id of ordersOf({ input: { MessageBody } })) {
        const ofOrder = requestsFor(order_id);
        ofOrder.sent++;
        ofOrder.lastAt = now();
      }
    },
  });

  const cloud = buildCloud({
    ...{ scheduler, random, faults, trace, dynamo, sqs },
    report: (by, happening, facts) => {
      count(happenings, happening);
      const order_id = typeof facts.order_id === 'string' ? facts.order_id : undefined;
      trace.note(by, `reports ${happening}`, order_id);
      if (order_id === undefined) return;
      const ofOrder = told.get(order_id) ?? new Map<Happening, number>();
      told.set(order_id, ofOrder);
      count(ofOrder, happening);
      if (happening === 'order_given_up') givenUp.push({ order_id, at: now() });
      if (happening === 'reservation_requested' || happening === 'order_swept')
        requestsFor(order_id).reported++;
    },
  });
  const inventory = buildInventory({ scheduler, random, faults, trace, sqs, stock });
  const pollOf: Record<string, () => void> = {
    [places.inventoryQueue]: inventory.poll,
    [places.orderEventsQueue]: buildEventSource({
      ...{ cloud, random, faults, trace, sqs },
      consumers: fleet.consumers,
    }),
  };
  const deliveryService = buildDeliveryService({ scheduler, random, dynamo });
  const streamSource = buildStreamSource({
    ...{ cloud, scheduler, random, faults, trace },
    functions: fleet.deliveries,
    settings: fleet.stream,
    setAside: (change) => setAside.push(change),
  });
  const gateway = buildGateway({ scheduler, random, faults, trace, cloud, apis: fleet.apis, ledger });

  let isDone = false;
  let isOver = false;
  runClients({ scheduler, random, gateway, ledger, orders, until: faults.end }).then(
    () => {
      isDone = true;
    },
    (error: unknown) => {
      broken = error;
    },
  );
  scheduler.after(random.whole(0, minute), eachMinute);
  await scheduler.run(() => isOver || broken !== undefined || cloud.broken() !== undefined);
  if (broken !== undefined || cloud.broken() !== undefined) throw broken ?? cloud.broken();

  const remains: Remains = {
    ...{ ledger, history, deliveryHistory, inventory, openingStock: stock, setAside },
    ...{ givenUp, requests, told, failures },
    orders: storedOrders(),
    tombstones: new Map([...dynamo.items(places.orderTable)].filter(([, item]) => !isOrder(item))),
    deliveries: dynamo.items(places.deliveryTable),
    deadLetters: sqs.messages(places.orderEventsDlq),
    changeLetters: sqs.messages(places.orderChangesDlq),
    healedAt: faults.end,
    greatestLag: plan.rates['index or replica lagging'] === undefined ? 0 : greatestLag,
  };
  count(messages, 'in the DLQ', remains.deadLetters.length);
  return {
    seed,
    lasted: now() - start,
    faults: faults.counts,
    happenings,
    answers: tally(ledger.calls.map(({ operation, status }) => `${operation} ${status}`)),
    messages,
    changes: tally([
      ...stream.shards.flatMap((shard) => shard.changes.map(({ record }) => String(record.eventName))),
      ...setAside.map(() => 'set aside'),
    ]),
    states: tally([...remains.orders.values()].map(({ status }) => String(status))),
    deliveries: tally([...remains.deliveries.values()].map(({ status }) => String(status))),
    walks: ledger.walks.length,
    violations: invariants.flatMap(([invariant, check]) =>
      check(remains).map((finding) => ({ invariant, ...finding })),
    ),
    trace,
  };

  function requestsFor(order_id: string): { sent: number; reported: number; lastAt: number } {
    const found = requests.get(order_id) ?? { sent: 0, reported: 0, lastAt: 0 };
    requests.set(order_id, found);
    return found;
  }

  function transit(): number {
    return faults.strikes('message delayed') ? random.whole(1_000, 5 * minute) : random.whole(1, 100);
  }

  function eachMinute(): void {
    isOver = isQuiet() || now() > Math.max(faults.end, lastCreate) + longest;
    if (!faults.strikes('sweeper not started')) void sweep();
    if (faults.strikes('sweeper started twice')) void sweep();
    scheduler.after(minute, eachMinute);
  }

  async function sweep(): Promise<void> {
    const outcome = await cloud.invoke(fleet.sweepers, undefined, sweeperTimeout);
    if (outcome.ended !== 'failed') return;
    trace.note('sweeper', `failed: ${outcome.error}`);
    if (now() > faults.end + minute) failures.push(`the sweeper failed: ${outcome.error}`);
  }

  function storedOrders(): Remains['orders'] {
    const items = [...dynamo.items(places.orderTable)].filter(([, item]) => isOrder(item));
    return new Map(items.map(([id, item]) => [id, plain(item) ?? item]));
  }

  function isQuiet(): boolean {
    if (!isDone || now() < faults.end || !cloud.isAtRest()) return false;
    if (sqs.messages(places.inventoryQueue).length + sqs.messages(places.orderEventsQueue).length > 0)
      return false;
    if (!stream.shards.every(streamSource.isAtRest)) return false;
    const isGivenUp = new Set(givenUp.map(({ order_id }) => order_id));
    return [...storedOrders()].every(
      ([id, { status }]) => status !== 'PENDING_INVENTORY' || isGivenUp.has(id),
    );
  }
}

function isOrder(item: Item | undefined): boolean {
  return item?.status !== undefined;
}

/** An item without the shard that an order's status may be stored with, which is nobody's business here. */
function plain(item: Item | undefined): Item | undefined {
  if (typeof item?.status !== 'string') return item;
  return { ...item, status: item.status.replace(/#\d+$/, '') };
}
