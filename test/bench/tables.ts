import type { BenchResults } from './bench-results.ts';
import type { Spread } from './spread.ts';

/** A table of results; the first column is of words, the others are of numbers. */
export type Table = { name: string; head: string[]; rows: string[][] };

/** What a run found, for the terminal and for the page alike. */
export function tables({ sizes, cold, warm, orders, events }: BenchResults): Table[] {
  return [
    {
      name: 'sizes',
      head: ['Bundle', 'kB'],
      rows: sizes.map(({ name, bytes }) => [name, (bytes / 1000).toFixed(0)]),
    },
    cold && {
      name: 'cold',
      head: ['Cold start, ms', 'load', 'first call', 'in all', 'CPU'],
      rows: cold.map(({ name, load, first, total, cpu }) => [name, ...cells([load, first, total, cpu], 0)]),
    },
    cold && {
      name: 'cold-ratios',
      head: ['Cold start, × bare', 'load + first call', 'in all', 'CPU'],
      rows: cold.map(({ name, ratio: { loadAndFirst, total, cpu } }) => [
        name,
        ...cells([loadAndFirst, total, cpu], 2),
      ]),
    },
    warm && {
      name: 'warm',
      head: ['Warm, µs of CPU', 'create', 'refused', 'get', 'list of 20'],
      rows: warm.map(({ name, micros: { create, refused, get, list } }) => [
        name,
        ...cells([create, refused, get, list], 1),
      ]),
    },
    warm && {
      name: 'warm-ratios',
      head: ['Warm, × hono', 'create', 'refused', 'get', 'list of 20'],
      rows: warm.map(({ name, ratio: { create, refused, get, list } }) => [
        name,
        ...cells([create, refused, get, list], 2),
      ]),
    },
    orders && {
      name: 'orders',
      head: ['POST to CONFIRMED', 'orders/s', 'accepted/s', 'refused', 'p50 ms', 'p90 ms', 'p99 ms'],
      rows: orders.map(({ name, ordersPerSecond, acceptedPerSecond, refused, p50, p90, p99 }) => [
        name,
        ...cells([ordersPerSecond, acceptedPerSecond, refused, p50, p90, p99], 0),
      ]),
    },
    events && {
      name: 'events',
      head: ['Verdicts applied', 'events/s'],
      rows: [
        [`in batches of ${events.batch}, ${events.batchesAtOnce} at a time`, ...cells([events.perSecond], 0)],
      ],
    },
  ].filter((table) => table !== undefined);
}

function cells(spreads: readonly Spread[], digits: number): string[] {
  return spreads.map(({ median, low, high }) => {
    const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
    return `${middle} [${from}–${to}]`;
  });
}
