import { createHash } from 'node:crypto';
import type { Item } from './expressions.ts';

/** A copy of a table, or of a part of it, that may lag behind: an index, or what an inconsistent read sees. */
export type Replica = {
  /** Takes over what an item has become; undefined when it is gone. */
  write(key: string, item: Item | undefined): void;
  /** What has arrived by now, in no order. */
  entries(): Iterable<Entry>;
  get(key: string): Item | undefined;
};

/** An item, and what decides its place among those whose sort key is the same. */
export type Entry = { item: Item; rank: string };

/** @param lag milliseconds until a write arrives; those to one item arrive in the order in which they were made */
export function buildReplica(now: () => number, lag: () => number): Replica {
  const arrived = new Map<string, Entry>();
  let underway: { key: string; entry: Entry | undefined; at: number }[] = [];

  function arrive(key: string, entry: Entry | undefined): void {
    if (entry) arrived.set(key, entry);
    else arrived.delete(key);
  }

  function catchUp(): Map<string, Entry> {
    if (underway.length === 0) return arrived;
    const due = underway.filter(({ at }) => at <= now());
    underway = underway.filter(({ at }) => at > now());
    for (const { key, entry } of due) arrive(key, entry);
    return arrived;
  }

  return {
    write: (key, item) => {
      const entry = item && { item, rank: arrived.get(key)?.rank ?? rankOf(key) };
      const earlier = underway.findLast((one) => one.key === key)?.at ?? 0;
      const at = Math.max(now() + lag(), earlier);
      if (at <= now() && earlier <= now()) {
        catchUp();
        arrive(key, entry);
      } else underway.push({ key, entry, at });
    },
    entries: () => catchUp().values(),
    get: (key) => catchUp().get(key)?.item,
  };
}

/** DynamoDB orders items of one sort key by an inner hash; this is dynalite's, found by trials on the real one. */
export function rankOf(key: string): string {
  return createHash('md5').update('Outliers').update(key).digest('hex').slice(0, 6);
}
