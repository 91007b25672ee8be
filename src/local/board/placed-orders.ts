import { type OmsClient, OmsProblem, type Order } from '/board/oms-client.js';
import { announce } from './announce.ts';
import { copyOf } from './copy-of.ts';
import { deliveryWords } from './delivery-words.ts';
import { errorWords } from './error-words.ts';
import { money } from './money.ts';
import { part } from './part.ts';
import { shortId } from './short-id.ts';
import { write } from './write.ts';
import { writeStatus } from './write-status.ts';
import { writeTime } from './write-time.ts';

/** More would push the rest of the page away. */
const mostShown = 6;
/** How often it is said that an order still waits. */
const tellMs = 5_000;
/** The service stops asking for stock long before. */
const patienceMs = 24 * 60 * 60 * 1_000;

/**
 * Shows the orders that are placed on this page, and what becomes of each up to its delivery.
 *
 * @param options.watching asks once, for what is asked again and again
 * @param options.isRefused whether the inventory queue refuses just now
 */
export function buildPlacedOrders(options: {
  oms: OmsClient;
  watching: OmsClient;
  isRefused: () => boolean;
  settled: () => void;
  delivered: () => void;
}): { follow(id: string): Promise<void>; refresh(signal: AbortSignal): Promise<void> } {
  const { oms, watching, isRefused, settled, delivered } = options;
  const list = part(document, 'placed', HTMLOListElement);
  /** Confirmed orders that have no delivery yet, and where they are shown. */
  const undelivered = new Map<Order, HTMLElement>();

  async function showLife(id: string, entry: HTMLElement): Promise<void> {
    const asked = isRefused()
      ? 'its request for stock waits: the queue refuses it, the sweeper asks again'
      : 'stock is asked for';
    const first = await oms.getOrder(id);
    write(entry, 'customer', first.customer_id);
    write(entry, 'total', money(first.total));
    writeStatus(step(entry, first.created_at, asked), 'PENDING_INVENTORY');
    const waiting = setInterval(() => {
      write(entry, 'words', `Still waiting after ${duration(Date.now() - Date.parse(first.created_at))}.`);
    }, tellMs);
    const order = await oms
      .waitForOutcome(id, { timeoutMs: patienceMs })
      .finally(() => clearInterval(waiting));
    const { status, status_reason, created_at, updated_at } = order;
    const took = later(created_at, updated_at);
    write(entry, 'words', '');
    writeStatus(step(entry, updated_at, status_reason ? `${took}: ${status_reason}` : took), status);
    announce(`Order ${shortId(id)} is ${status.toLowerCase()}.`);
    if (status !== 'CONFIRMED') return;
    write(entry, 'words', 'Its delivery comes next.');
    undelivered.set(order, entry);
  }

  async function showDelivery(order: Order, entry: HTMLElement, signal: AbortSignal): Promise<void> {
    const { deliveries } = await watching.listDeliveries(order.id, { signal });
    const [delivery] = deliveries;
    // Another reading may have been faster.
    if (!delivery || !undelivered.delete(order)) return;
    const took = later(order.updated_at, delivery.created_at);
    write(step(entry, delivery.created_at, `${took}: ${deliveryWords(delivery)}`), 'status', 'Delivery');
    write(entry, 'words', '');
    announce(`Order ${shortId(order.id)} is confirmed and has its delivery.`);
    delivered();
  }

  return {
    /** Resolves when the order is final or gone. */
    follow: async (id) => {
      const entry = copyOf('placed-order');
      write(entry, 'id', shortId(id));
      list.prepend(entry);
      list.children[mostShown]?.remove();
      part(document, 'placed-none', HTMLElement).hidden = true;
      announce(`Order ${shortId(id)} is accepted.`);
      try {
        await showLife(id, entry);
        settled();
      } catch (error) {
        write(entry, 'words', isGone(error) ? 'It was deleted.' : errorWords(error));
      }
    },
    refresh: async (signal) => {
      const looked = [...undelivered].map(([order, entry]) =>
        showDelivery(order, entry, signal).catch((error) => {
          if (!isGone(error)) throw error;
          undelivered.delete(order);
          write(entry, 'words', 'It was deleted.');
        }),
      );
      await Promise.all(looked);
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof OmsProblem && error.status === 404;
}

/** @returns the step's line, whose badge is still to be written */
function step(entry: HTMLElement, at: string, words: string): HTMLElement {
  const line = copyOf('placed-step');
  writeTime(line, 'time', at, 'clock');
  write(line, 'step-words', words);
  part(entry, 'steps', HTMLElement).append(line);
  return line;
}

function later(from: string, to: string): string {
  return `${duration(Date.parse(to) - Date.parse(from))} later`;
}

function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
