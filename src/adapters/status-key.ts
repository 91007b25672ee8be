import { createHash } from 'node:crypto';
import type { Order } from '../domain/order.ts';
import type { StatusShards } from './status-shards.ts';

type Status = Order['status'];

const mark = '#';

/** What an order's status is stored as, which is its key in GSI2. Its id decides the shard, so no writer has to look. */
export function statusKey(status: Status, id: string, { written }: StatusShards): string {
  if (written === 1) return status;
  const shard = createHash('sha256').update(id).digest().readUInt32BE() % written;
  return `${status}${mark}${shard}`;
}

/** All keys of GSI2 under which there may be orders of a status. */
export function statusKeys(status: Status, { read }: StatusShards): string[] {
  if (read === 1) return [status];
  return [status, ...Array.from({ length: read }, (_, shard) => `${status}${mark}${shard}`)];
}

/** An order as it is: its status without the shard that it may be stored with. */
export function withPlainStatus<Item extends { status: string }>(item: Item): Item & { status: Status } {
  const [status] = item.status.split(mark);
  // Only `statusKey` makes what is stored.
  return { ...item, status: status as Status };
}
