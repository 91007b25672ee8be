import type { Item } from '../expressions.ts';
import type { Call } from '../ledger.ts';

/** The first line's name tells whose order it is. */
export function nameOf(order: Item | undefined): string {
  const [line] = (order?.items ?? []) as { name?: string }[];
  return line?.name ?? '';
}

export function told({ caller, operation, status, intent, order_id }: Call): string {
  return `${caller.client_id} heard ${status} of ${operation} ${intent?.name ?? order_id ?? ''}`;
}

export function inMinutes(milliseconds: number): string {
  return `${(milliseconds / 60_000).toFixed(1)} min`;
}
