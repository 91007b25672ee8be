import {
  type Delivery,
  type ListOrdersQuery,
  type OmsClient,
  OmsProblem,
  type Order,
} from '/board/oms-client.js';
import { fieldErrors } from './field-errors.ts';
import { buildOrderRow, type OrderRow } from './order-row.ts';
import { part } from './part.ts';
import { showRefusal } from './show-refusal.ts';
import { write } from './write.ts';

const pageSize = 8;

/** What stands beside the filters, by the names of what they ask for. */
const labels = { customer_id: 'Customer', status: 'Status', start_date: 'From', end_date: 'To' };

/** The table of orders with its filters and pages. */
export function buildOrderList(options: {
  oms: OmsClient;
  firstCustomer: string;
  /** Called when another page has to be read. */
  changed: () => void;
  remove: (order: Order) => void;
}): { refresh(signal: AbortSignal): Promise<void> } {
  const { oms, changed, remove } = options;
  const form = part(document, 'filters', HTMLFormElement);
  const customer = part(form, 'filter-customer', HTMLInputElement);
  const fields = {
    customer_id: customer,
    status: part(form, 'filter-status', HTMLSelectElement),
    start_date: part(form, 'filter-start', HTMLInputElement),
    end_date: part(form, 'filter-end', HTMLInputElement),
  };
  const table = part(document, 'orders', HTMLTableElement);
  const newest = part(document, 'newest', HTMLButtonElement);
  const newer = part(document, 'newer', HTMLButtonElement);
  const older = part(document, 'older', HTMLButtonElement);
  const rows = new Map<string, OrderRow>();
  /** The tokens that led here, from page to page; the last one is this page's. */
  let tokens: readonly string[] = [];
  let next: string | undefined;
  let isRefused = false;

  customer.value = options.firstCustomer;
  form.addEventListener('change', startAnew);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    startAnew();
  });
  newest.addEventListener('click', startAnew);
  newer.addEventListener('click', () => {
    if (tokens.length > 0) turnTo(tokens.slice(0, -1));
  });
  older.addEventListener('click', () => {
    if (next !== undefined) turnTo([...tokens, next]);
  });

  function startAnew(): void {
    fieldErrors.clear(form);
    write(document, 'orders-refusal', '');
    isRefused = false;
    turnTo([]);
  }

  function turnTo(wanted: typeof tokens): void {
    tokens = wanted;
    // Nobody turns on before the page is there.
    next = undefined;
    paging();
    changed();
  }

  async function refresh(signal: AbortSignal): Promise<void> {
    // What the contract refuses it will refuse again, until something else is asked.
    if (isRefused) return;
    try {
      const { orders, next_token } = await oms.listOrders(query(), { signal });
      show(orders);
      next = next_token;
      paging();
      await Promise.all([...rows.values()].map((row) => row.refreshDeliveries(signal)));
    } catch (error) {
      if (!(error instanceof OmsProblem) || error.status !== 400) throw error;
      isRefused = true;
      show([]);
      next = undefined;
      paging();
      showRefusal(error, {
        place: 'orders-refusal',
        fieldOf: (name) => (isFilter(name) ? { label: labels[name], field: fields[name] } : undefined),
      });
    }
  }

  function query(): ListOrdersQuery {
    const next_token = tokens.at(-1);
    const chosen = Object.entries(fields).flatMap(([name, { value }]) => (value ? [[name, value]] : []));
    return {
      customer_id: customer.value,
      ...Object.fromEntries(chosen),
      limit: pageSize,
      ...(next_token !== undefined && { next_token }),
    };
  }

  /** Rows that stay are left in place, so that whoever is on one with the keyboard stays there. */
  function show(orders: readonly Order[]): void {
    const ids = new Set(orders.map(({ id }) => id));
    for (const [id, row] of rows) {
      if (ids.has(id)) continue;
      row.element.remove();
      rows.delete(id);
    }
    for (const [index, order] of orders.entries()) {
      const row = rows.get(order.id) ?? buildOrderRow(order, { remove, deliveriesOf, opened: changed });
      rows.set(order.id, row);
      row.show(order);
      const there = table.tBodies[index];
      if (there !== row.element) table.insertBefore(row.element, there ?? null);
    }
    table.hidden = orders.length === 0;
    part(document, 'orders-none', HTMLElement).hidden = orders.length > 0 || isRefused;
  }

  function paging(): void {
    write(document, 'page', `Page ${tokens.length + 1}`);
    // Disabled in earnest they would lose the focus.
    newest.ariaDisabled = String(tokens.length === 0);
    newer.ariaDisabled = newest.ariaDisabled;
    older.ariaDisabled = String(next === undefined);
  }

  async function deliveriesOf(id: string, signal: AbortSignal): Promise<readonly Delivery[]> {
    try {
      return (await oms.listDeliveries(id, { signal })).deliveries;
    } catch (error) {
      // Deleted since the page was read; the next reading is without it.
      if (error instanceof OmsProblem && error.status === 404) return [];
      throw error;
    }
  }

  return { refresh };
}

function isFilter(name: string): name is keyof typeof labels {
  return Object.hasOwn(labels, name);
}
