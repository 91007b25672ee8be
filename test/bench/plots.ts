import { barChart } from './bar-chart.ts';
import type { BenchResults } from './bench-results.ts';

/** The drawings of docs/performance/, by their file names. */
export function plots({ sizes, cold = [], warm = [], orders = [] }: BenchResults): Record<string, string> {
  return {
    'cold.svg': barChart(
      'Cold start through the first call, medians',
      ['Node begins', 'bundle loads', 'first call'],
      cold.map(({ name, boot, load, first, total }) => {
        // The medians of the parts do not add up to that of the whole, which is the one that is told.
        const scale = total.median / (boot.median + load.median + first.median);
        const parts = [boot, load, first].map(({ median }) => median * scale);
        return { name, parts, told: `${total.median.toFixed(0)} ms` };
      }),
    ),
    'warm.svg': barChart(
      'CPU of a create in a warm function, without its calls, medians',
      [],
      warm.map(({ name, micros: { create } }) => ({
        name,
        parts: [create.median],
        told: `${create.median.toFixed(1)} µs`,
      })),
    ),
    'sizes.svg': barChart(
      'Size of the bundles',
      [],
      sizes.map(({ name, bytes }) => ({ name, parts: [bytes], told: `${(bytes / 1000).toFixed(0)} kB` })),
    ),
    'latency.svg': barChart(
      'Latency of POST /orders on the laptop, medians',
      ['p50', 'p90', 'p99'],
      orders.map(({ name, p50, p90, p99 }) => ({
        name,
        parts: [p50.median, p90.median - p50.median, p99.median - p90.median],
        told: `${p99.median.toFixed(0)} ms`,
      })),
    ),
  };
}
