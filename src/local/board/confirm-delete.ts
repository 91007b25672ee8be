import type { Order } from '/board/oms-client.js';
import { money } from './money.ts';
import { part } from './part.ts';
import { shortId } from './short-id.ts';
import { write } from './write.ts';

/** Asks whether an order is really to be deleted; Escape means no. */
export function confirmDelete({ id, customer_id, total }: Order): Promise<boolean> {
  const dialog = part(document, 'delete-dialog', HTMLDialogElement);
  write(dialog, 'delete-text', `Order ${shortId(id)} of ${customer_id}, ${money(total)}.`);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'delete'), { once: true });
  });
}
