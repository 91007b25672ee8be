import { barChart } from './bar-chart.ts';
import type { BenchResults } from './told.ts';

/** The plots of the docs, by name. */
export function plots({ sizes, cold, warm, load }: BenchResults): Map<string, string> {
  const found = new Map<string, string>();
  if (cold) {
    const bars = cold.map(({ name, boot, load, first, total }) => {
      // The medians of the parts do not add up to that of the whole, which is the one that is told.
      const scale = total / (boot + load + first);
      const parts = [boot, load, first].map((part) => part * scale);
      return { name, parts, told: `${total.toFixed(0)} ms` };
    });
    found.set(
      'cold',
      barChart('Cold start through the first call', ['Node begins', 'bundle loads', 'first call'], bars),
    );
  }
  if (warm) {
    const bars = warm.map(({ name, micros: { create } }) => ({
      name,
      parts: [create],
      told: `${create.toFixed(1)} µs`,
    }));
    found.set('warm', barChart('A create in a warm function, without its calls', [], bars));
  }
  if (sizes) {
    const bars = sizes.map(({ name, bytes }) => ({
      name,
      parts: [bytes],
      told: `${(bytes / 1000).toFixed(0)} kB`,
    }));
    found.set('sizes', barChart('Size of the bundles', [], bars));
  }
  if (load) {
    const bars = load.map(({ name, p50, p90, p99 }) => ({
      name,
      parts: [p50, p90 - p50, p99 - p90],
      told: `${p99.toFixed(0)} ms`,
    }));
    found.set('latency', barChart('Latency of POST /orders on the laptop', ['p50', 'p90', 'p99'], bars));
  }
  return found;
}
