import type { OrderStatus } from '/board/oms-client.js';
import { part } from './part.ts';

const words: Record<OrderStatus, string> = {
  PENDING_INVENTORY: 'Pending inventory',
  CONFIRMED: 'Confirmed',
  CANCELLED: 'Cancelled',
};

/** Puts an order's status where `data-part="status"` is, in words and with its colour. */
export function writeStatus(root: ParentNode, status: OrderStatus): void {
  const place = part(root, 'status', HTMLElement);
  if (place.dataset.status === status) return;
  place.dataset.status = status;
  place.textContent = words[status];
}
