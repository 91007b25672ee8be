declare module 'dynalite' {
  import type { Server } from 'node:http';

  /**
   * @param options.createTableMs how long a new table stays in CREATING
   * @param options.path folder of the data; in memory when there is none
   */
  export default function dynalite(options: { createTableMs: number; path?: string }): Server;
}
