import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../bundles.ts';
import { events } from '../events.ts';
import { interleaved } from '../interleaved.ts';
import { runHost } from '../run-host.ts';
import { type Spread, spread } from '../spread.ts';

type Kind = keyof typeof events;

/** Microseconds of CPU for each kind of request, and what each round makes against its run of the reference. */
export type Warm = { name: string; micros: Record<Kind, Spread>; ratio: Record<Kind, Spread> };

/** What a request costs in the function itself, once it is warm, with a store that costs nothing. */
export async function measureWarm(
  reference: string,
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
        runHost('warm/host.cjs', [file, eventsFile, String(calls)]) as Promise<Record<Kind, number>>,
    );
    const base = runs.get(reference) ?? [];
    return bundles.map(({ name }) => {
      const own = runs.get(name) ?? [];
      return {
        name,
        micros: ofEach((kind) => spread(own.map((run) => run[kind]))),
        ratio: ofEach((kind) => spread(own.map((run, round) => run[kind] / (base[round] ?? run)[kind]))),
      };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function ofEach(of: (kind: Kind) => Spread): Record<Kind, Spread> {
  return { create: of('create'), refused: of('refused'), get: of('get'), list: of('list') };
}
