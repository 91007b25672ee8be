import { mostShards } from './most-shards.ts';

/**
 * Over how many keys of GSI2 the orders of one status are spread. One is the specification's plain status; with more,
 * an order's status is stored as `PENDING_INVENTORY#7`, by a shard that its id decides.
 */
export type StatusShards = {
  /** What orders are written with. */
  written: number;
  /** The most that there ever were: orders that were written with these are still there. */
  read: number;
};

/**
 * The numbers of shards from the setting's text: all that there have been, in their order, the last for what is written
 * now. So `16` turns shards on, and `16,1` off again while orders of both kinds are read.
 *
 * @throws Error that names the variable and what it takes
 */
export function statusShards(text = '1'): StatusShards {
  const counts = text.split(',').map(Number);
  if (counts.every((count) => Number.isInteger(count) && count >= 1 && count <= mostShards)) {
    return { written: counts.at(-1) ?? 1, read: Math.max(...counts) };
  }
  throw new Error(
    `STATUS_SHARDS is "${text}"; it takes the numbers of shards that there have been, from 1 to ${mostShards}, such as 16 or 16,1`,
  );
}
