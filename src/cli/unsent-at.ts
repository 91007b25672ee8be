import type { OrderRecord } from './stores/order-records.ts';

/** When sending a pending order's last request failed; undefined when the sweeper or a person sent one since. */
export function unsentAt(order: OrderRecord): string | undefined {
  const { status, sweeps = 0, asked_at, unsent_at, sweep_unsent_at } = order;
  if (status !== 'PENDING_INVENTORY') return undefined;
  const failed = sweep_unsent_at ?? (sweeps === 0 ? unsent_at : undefined);
  return failed !== undefined && (asked_at ?? '') < failed ? failed : undefined;
}
