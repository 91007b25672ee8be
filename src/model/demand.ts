import { physicalNames } from '../../infra/names.ts';
import type { TableKey } from '../../infra/tables.ts';
import { tableShapes } from '../../infra/tables.ts';
import { unitsOf } from './capacity.ts';
import { itemSize } from './item-size.ts';
import { limits } from './limits.ts';
import type { Load } from './load.ts';
import type { Life, Step } from './record-life.ts';
import { type Runs, runsOf } from './runs.ts';
import { settings } from './settings.ts';
import { apiSteps, stepsPerSecond } from './steps.ts';
import { storedBytes } from './stored-bytes.ts';

/** Units a second of a table or one of its indexes, and the partitions that they need. */
export type Store = { name: string; writes: number; reads: number; partitions: number };

/** What a load asks of each part, a second where nothing else is said. */
export type Demand = {
  orders: number;
  stores: Store[];
  /** Write units of the hottest key of GSI2 in each status, with the shards that there are. */
  statusKeys: Record<string, number>;
  /** Of the biggest customer: write units of its key in GSI1, read units of its row. */
  customer: { writes: number; reads: number };
  requests: number;
  answerBytes: number;
  runs: Runs[];
  verdicts: number;
  /**
   * Changes that the stream calls a function for, of all its shards and of one, and what one can hand on at the most.
   * There is about one shard for each partition of the table.
   */
  changes: { all: number; shards: number; perShard: number; mostPerShard: number };
  queueCalls: number;
  logBytes: { functions: number; gateway: number };
  /** Bytes of an order as it is stored, and of all that stays of it; not a second. */
  orderBytes: number;
  storedBytes: { all: number; backedUp: number };
};

/** Bytes that Lambda itself logs of each run, and the gateway of each call (assumed, from the fields that they have). */
const platformBytes = 550;
const accessLineBytes = 600;
/** Lambda keeps so many pollers at a queue, each with a long poll of so many seconds. */
const idlePolls = { pollers: 5, seconds: 20 };

/** What a load asks of each part of the system, when an order's life is as it was recorded. */
export function demandOf(life: Life, load: Load): Demand {
  const times = stepsPerSecond(load);
  const total = (steps: readonly Step[], measure: (step: Step) => number) =>
    steps.reduce((sum, step) => sum + times[step] * measure(step), 0);
  const allSteps = Object.keys(times) as Step[];

  const units = unitsPerSecond(life, times);
  const stores = [...Map.groupBy(units, ({ store }) => store)].map(([name, all]) => storeOf(name, all));
  const orderTable = stores.find(({ name }) => name === storeName('orderTable'));
  const shards = Math.max(newTablePartitions, orderTable?.partitions ?? 1);
  const runs = runsOf(life, load, shards);
  const batches = runs.find(({ name }) => name === 'order-events')?.perSecond ?? 0;
  const changes = times.triggerDelivery + times.cancelDelivery;
  const isWorker = (name: string) => name === 'order-events' || name === 'deliveries';
  const workers = runs.filter(({ name }) => isWorker(name));
  const ofCustomer = (store: string, what: 'writes' | 'reads') =>
    load.customer *
    sumOf(
      units.filter((each) => each.store === store),
      what,
    );
  const created = life.createOrder.calls.find((call) => call.does === 'write');
  return {
    orders: load.orders,
    stores,
    statusKeys: statusKeys(units, load.shards),
    customer: {
      writes: ofCustomer(storeName('orderTable', 'GSI1'), 'writes'),
      reads: ofCustomer(storeName('customerTable'), 'reads'),
    },
    requests: total(apiSteps, () => 1),
    answerBytes: total(apiSteps, (step) => life[step].answerBytes),
    runs,
    verdicts: times.confirm + times.cancel,
    changes: {
      all: changes,
      shards,
      perShard: changes / shards,
      mostPerShard: (1_000 * settings.changes.perShard) / (load.code / settings.changes.batch + load.dynamo),
    },
    // A batch is received with one call and deleted with another.
    queueCalls:
      total(apiSteps, (step) => life[step].messages.length) +
      2 * batches +
      idlePolls.pollers / idlePolls.seconds,
    logBytes: {
      functions:
        total(allSteps, (step) => life[step].logBytes) +
        // The API ends each call with its counters, a worker each batch.
        total(apiSteps, (step) => life[step].counterBytes) +
        workers.reduce((sum, { perSecond }) => sum + perSecond * life.confirm.counterBytes, 0) +
        runs.reduce((sum, { perSecond }) => sum + perSecond * platformBytes, 0),
      gateway: total(apiSteps, () => accessLineBytes),
    },
    orderBytes: itemSize(created?.does === 'write' ? created.after : undefined),
    storedBytes: storedBytes(life, load),
  };
}

const newTablePartitions = limits.newTable.writes / limits.partition.writes;

type StoreUnits = { store: string; key?: string; writes: number; reads: number };

function unitsPerSecond(life: Life, times: Record<Step, number>): StoreUnits[] {
  return (Object.entries(times) as [Step, number][]).flatMap(([step, perSecond]) =>
    life[step].calls.flatMap((call) =>
      unitsOf(call, tableShapes[call.table]).map(({ index, key, writes, reads }) => ({
        store: storeName(call.table, index),
        ...(key !== undefined && { key }),
        writes: writes * perSecond,
        reads: reads * perSecond,
      })),
    ),
  );
}

function storeOf(name: string, units: readonly StoreUnits[]): Store {
  const [writes, reads] = [sumOf(units, 'writes'), sumOf(units, 'reads')];
  const partitions = Math.max(writes / limits.partition.writes, reads / limits.partition.reads);
  return { name, writes, reads, partitions: Math.max(1, Math.ceil(partitions)) };
}

function statusKeys(units: readonly StoreUnits[], shards: number): Record<string, number> {
  const written = units.filter(
    ({ store, writes }) => store === storeName('orderTable', 'GSI2') && writes > 0,
  );
  const byStatus = Map.groupBy(written, ({ key = '' }) => key);
  return Object.fromEntries([...byStatus].map(([status, all]) => [status, sumOf(all, 'writes') / shards]));
}

function storeName(table: TableKey, index?: string): string {
  const name = physicalNames('prod')[table];
  return index === undefined ? name : `${name} ${index}`;
}

function sumOf(units: readonly StoreUnits[], what: 'writes' | 'reads'): number {
  return units.reduce((sum, each) => sum + each[what], 0);
}
