import { type OmsClient, OmsProblem, type Order } from '/board/oms-client.js';
import { announce } from './announce.ts';
import { copyOf } from './copy-of.ts';
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
 * Shows the orders that are placed on this page, and what becomes of each.
 *
 * @param isRefused whether the inventory queue refuses just now
 */
export function buildPlacedOrders(
  oms: OmsClient,
  isRefused: () => boolean,
  settled: (status: Order['status']) => void,
): { follow(id: string): Promise<void> } {
  const list = part(document, 'placed', HTMLOListElement);

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
        settled(await showLife(id, entry));
      } catch (error) {
        const isGone = error instanceof OmsProblem && error.status === 404;
        write(entry, 'words', isGone ? 'It was deleted.' : errorWords(error));
      }
    },
  };

  async function showLife(id: string, entry: HTMLElement): Promise<Order['status']> {
    const asked = isRefused()
      ? 'its request for stock waits: the queue refuses it, the sweeper asks again'
      : 'stock is asked for';
    const order = await oms.getOrder(id);
    write(entry, 'customer', order.customer_id);
    write(entry, 'total', money(order.total));
    step(entry, 'PENDING_INVENTORY', order.created_at, asked);
    const waiting = setInterval(() => {
      write(entry, 'words', `Still waiting after ${duration(Date.now() - Date.parse(order.created_at))}.`);
    }, tellMs);
    const { status, status_reason, updated_at } = await oms
      .waitForOutcome(id, { timeoutMs: patienceMs })
      .finally(() => clearInterval(waiting));
    write(entry, 'words', '');
    const took = `${duration(Date.parse(updated_at) - Date.parse(order.created_at))} later`;
    step(entry, status, updated_at, status_reason ? `${took}: ${status_reason}` : took);
    announce(`Order ${shortId(id)} is ${status.toLowerCase()}.`);
    return status;
  }
}

function step(entry: HTMLElement, status: Order['status'], at: string, words: string): void {
  const line = copyOf('placed-step');
  writeStatus(line, status);
  writeTime(line, 'time', at, 'clock');
  write(line, 'step-words', words);
  part(entry, 'steps', HTMLElement).append(line);
}

function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
