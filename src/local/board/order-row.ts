import type { Delivery, Order, OrderLine } from '/board/oms-client.js';
import { copyOf } from './copy-of.ts';
import { deliveryWords } from './delivery-words.ts';
import { money } from './money.ts';
import { part } from './part.ts';
import { shortId } from './short-id.ts';
import { write } from './write.ts';
import { writeStatus } from './write-status.ts';
import { writeTime } from './write-time.ts';

/** An order in the table, which can be opened to show its lines and deliveries. */
export type OrderRow = {
  element: HTMLElement;
  show(order: Order): void;
  /** Reads the deliveries again, when they can be seen. */
  refreshDeliveries(signal: AbortSignal): Promise<void>;
};

export function buildOrderRow(
  first: Order,
  actions: {
    remove: (order: Order) => void;
    deliveriesOf: (id: string, signal: AbortSignal) => Promise<readonly Delivery[]>;
    opened: () => void;
  },
): OrderRow {
  const element = copyOf('order-row');
  const open = part(element, 'open', HTMLButtonElement);
  let order = first;
  let details: HTMLElement | undefined;

  write(element, 'id', shortId(first.id));
  writeTime(element, 'created', first.created_at);
  write(element, 'lines', first.items.map(lineWords).join(', '));
  write(element, 'total', money(first.total));
  part(element, 'delete', HTMLButtonElement).setAttribute('aria-label', `Delete order ${shortId(first.id)}`);
  part(element, 'delete', HTMLButtonElement).addEventListener('click', () => actions.remove(order));
  open.addEventListener('click', toggle);
  show(first);

  function show(now: Order): void {
    order = now;
    writeStatus(element, order.status);
    write(element, 'reason', order.status_reason ?? '');
    if (details) writeTime(details, 'updated', order.updated_at);
  }

  function toggle(): void {
    open.setAttribute('aria-expanded', String(!details));
    if (details) {
      details.remove();
      details = undefined;
      return;
    }
    details = copyOf('order-details');
    write(details, 'full-id', order.id);
    part(details, 'full-lines', HTMLElement).append(...order.items.map(itemOf));
    element.append(details);
    show(order);
    actions.opened();
  }

  return {
    element,
    show,
    refreshDeliveries: async (signal) => {
      if (!details) return;
      const deliveries = await actions.deliveriesOf(order.id, signal);
      if (details) write(details, 'deliveries', deliveriesWords(deliveries));
    },
  };
}

function itemOf(item: OrderLine): HTMLElement {
  const { price, name } = item;
  const line = document.createElement('li');
  line.textContent = [lineWords(item), name, price === undefined ? 'no price' : `${money(price)} each`]
    .filter(Boolean)
    .join(' · ');
  return line;
}

function lineWords({ quantity, sku }: OrderLine): string {
  return `${quantity} × ${sku}`;
}

function deliveriesWords(deliveries: readonly Delivery[]): string {
  return deliveries.map(deliveryWords).join('; ') || 'None; only a confirmed order triggers one.';
}
