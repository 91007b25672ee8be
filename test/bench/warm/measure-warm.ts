import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../bundles.ts';
import { events } from '../events.ts';
import { interleaved } from '../interleaved.ts';
import { runHost } from '../run-host.ts';
import { quantile } from '../statistics.ts';

type Kind = keyof typeof events;

/** Median microseconds of CPU for each kind of request. */
export type Warm = { name: string; micros: Record<Kind, number> };

/** What a request costs in the function itself, once it is warm, with a store that costs nothing. */
export async function measureWarm(
  bundles: readonly Bundle[],
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Warm[]> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-warm-'));
  const eventsFile = join(folder, 'events.json');
  try {
    await writeFile(eventsFile, JSON.stringify(events));
    const runs = await interleaved(
      bundles,
      rounds,
      ({ file }) =>
        runHost('warm/host.cjs', [file, eventsFile, String(calls)]) as Promise<Record<Kind, number[]>>,
    );
    return bundles.map(({ name }) => {
      const median = (kind: Kind) =>
        quantile(
          (runs.get(name) ?? []).flatMap((run) => run[kind]),
          0.5,
        );
      return {
        name,
        micros: {
          create: median('create'),
          refused: median('refused'),
          get: median('get'),
          list: median('list'),
        },
      };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
