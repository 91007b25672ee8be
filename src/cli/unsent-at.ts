import type { OrderRecord } from './stores/order-records.ts';

/** When a pending order's last request could not be sent; undefined when one was sent since, or its verdict is there. */
export function unsentAt(order: OrderRecord): string | undefined {
  const { status, sweeps = 0, asked_at, unsent_at, sweep_unsent_at } = order;
  if (status !== 'PENDING_INVENTORY') return undefined;
  const isFirstTheLast = sweeps === 0 && asked_at === undefined;
  return sweep_unsent_at ?? (isFirstTheLast ? unsent_at : undefined);
}
