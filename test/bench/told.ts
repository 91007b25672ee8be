import type { Cold } from './cold/measure-cold.ts';
import type { Events } from './load/measure-events.ts';
import type { Load } from './load/measure-load.ts';
import { table } from './table.ts';
import type { Warm } from './warm/measure-warm.ts';

/** What a run of the bench found; a section that was not run is missing. */
export type BenchResults = {
  at: string;
  node: string;
  machine: string;
  sizes?: { name: string; bytes: number }[];
  cold?: Cold[];
  warm?: Warm[];
  load?: Load[];
  events?: Events;
};

/** The results as tables, for a terminal. */
export function told({ at, node, machine, sizes, cold, warm, load, events }: BenchResults): string {
  const parts = [`${at}, Node ${node}, ${machine}`];
  if (sizes) {
    parts.push(
      table(
        ['Bundle', 'kB'],
        sizes.map(({ name, bytes }) => [name, (bytes / 1000).toFixed(0)]),
      ),
    );
  }
  if (cold) {
    parts.push(
      table(
        [
          'Cold, ms',
          'load',
          'first call',
          'in all',
          '[quartiles]',
          'CPU',
          'load+first ×',
          'in all ×',
          'CPU ×',
        ],
        cold.map(({ name, load, first, total, quartiles, cpu, ratio }) => [
          name,
          ...[load, first, total].map((ms) => ms.toFixed(1)),
          `[${quartiles.map((ms) => ms.toFixed(0)).join('–')}]`,
          cpu.toFixed(1),
          ...[ratio.loadAndFirst, ratio.total, ratio.cpu].map((times) => times.toFixed(2)),
        ]),
      ),
    );
  }
  if (warm) {
    parts.push(
      table(
        ['Warm, µs of CPU', 'create', 'refused', 'get', 'list of 20'],
        warm.map(({ name, micros: { create, refused, get, list } }) => [
          name,
          ...[create, refused, get, list].map((micros) => micros.toFixed(1)),
        ]),
      ),
    );
  }
  if (load) {
    parts.push(
      table(
        ['POST to CONFIRMED', 'orders/s', 'accepted/s', 'refused', 'p50 ms', 'p90 ms', 'p99 ms'],
        load.map(({ name, ordersPerSecond, acceptedPerSecond, refused, p50, p90, p99 }) => [
          name,
          ordersPerSecond.toFixed(0),
          acceptedPerSecond.toFixed(0),
          refused.toFixed(0),
          ...[p50, p90, p99].map((ms) => ms.toFixed(0)),
        ]),
      ),
    );
  }
  if (events) {
    parts.push(
      `Verdicts applied: ${events.eventsPerSecond.toFixed(0)} events/s, in batches of ${events.batch}, ${events.batchesAtOnce} at a time`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}
