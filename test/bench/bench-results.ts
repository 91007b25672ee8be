import type { Cold } from './cold/measure-cold.ts';
import type { Events } from './load/measure-events.ts';
import type { Load } from './load/measure-load.ts';
import type { Warm } from './warm/measure-warm.ts';

/** What a run of the bench found; a section that was not run is missing. */
export type BenchResults = {
  at: string;
  /** The commit that was measured, with `-dirty` behind it when something had been changed since. */
  commit: string;
  node: string;
  cpus: number;
  processor: string;
  /** How many processes wanted a CPU in the minute before. */
  load: number;
  sizes: { name: string; bytes: number }[];
  cold?: Cold[];
  warm?: Warm[];
  orders?: Load[];
  events?: Events;
};
