import type { NewOrder, OrderItem } from '/board/oms-client.js';
import { copyOf } from './copy-of.ts';
import { fieldErrors } from './field-errors.ts';
import type { BoardFacts } from './local-answers.ts';
import { mayBePlaced } from './may-be-placed.ts';
import { numberOrText } from './number-or-text.ts';
import { part } from './part.ts';
import { type NamedField, showRefusal } from './show-refusal.ts';
import { write } from './write.ts';

/**
 * The form that places orders. It has no rules of its own: what was typed is sent, and the contract's answer is shown.
 *
 * @param place settles when the order is accepted, and rejects when it is refused; the key, where there is one, is that
 *   of an earlier create of the same order, of which nobody knows what became
 */
export function startOrderForm(
  facts: BoardFacts,
  place: (order: NewOrder, idempotencyKey?: string) => Promise<void>,
): void {
  const form = part(document, 'order-form', HTMLFormElement);
  const customer = part(form, 'customer', HTMLInputElement);
  const lines = part(form, 'lines', HTMLElement);
  const add = part(form, 'add-line', HTMLButtonElement);
  const button = part(form, 'place', HTMLButtonElement);
  /** The last create, while nobody knows whether it placed its order. */
  let open: { typed: string; idempotencyKey: string | undefined } | undefined;

  write(form, 'known-customers', `Known: ${facts.customers.join(', ')}`);
  const skus = `Known: ${facts.skus.join(', ')}; any other is out of stock.`;
  write(form, 'known-skus', facts.has_stand_in ? skus : 'The stock is with your own inventory service.');
  customer.value = facts.customers[0] ?? '';
  addLine();

  add.addEventListener('click', () => part(addLine(), 'sku', HTMLInputElement).focus());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  async function submit(): Promise<void> {
    if (button.ariaDisabled === 'true') return;
    // Disabled in earnest it would lose the focus.
    button.ariaDisabled = 'true';
    fieldErrors.clear(form);
    write(form, 'order-refusal', '');
    const order = { customer_id: customer.value, items: [...lines.children].map(itemOf) };
    const typed = JSON.stringify(order);
    if (open?.typed !== typed) open = undefined;
    try {
      await place(order, open?.idempotencyKey);
      open = undefined;
    } catch (error) {
      const isOpen = mayBePlaced(error);
      if (isOpen) open = { typed, idempotencyKey: error.idempotencyKey };
      showRefusal(error, { place: 'order-refusal', fieldOf, advice: isOpen ? again : '' });
    } finally {
      button.ariaDisabled = 'false';
    }
  }

  function addLine(): HTMLElement {
    const line = copyOf('order-line');
    part(line, 'sku', HTMLInputElement).value = facts.skus[0] ?? '';
    part(line, 'remove', HTMLButtonElement).addEventListener('click', () => {
      line.remove();
      number();
      add.focus();
    });
    lines.append(line);
    number();
    return line;
  }

  function number(): void {
    for (const [index, line] of [...lines.children].entries()) write(line, 'legend', `Line ${index + 1}`);
  }

  function fieldOf(pointer: string): NamedField | undefined {
    if (pointer === '#/customer_id') return { label: 'Customer', field: customer };
    if (pointer === '#/items') return { label: 'The lines' };
    const { index, name } = /^#\/items\/(?<index>\d+)\/(?<name>\w+)$/.exec(pointer)?.groups ?? {};
    const line = lines.children[Number(index)];
    if (!line || !isFieldName(name)) return undefined;
    const label = `Line ${Number(index) + 1}, ${labels[name]}`;
    return { label, field: part(line, name, HTMLInputElement) };
  }
}

const again =
  'The order may have been placed. Pressing again is safe: as long as the form is unchanged, it is placed once.';

const labels = { sku: 'article', quantity: 'quantity', price: 'price', name: 'name' };

function isFieldName(name: string | undefined): name is keyof typeof labels {
  return name !== undefined && name in labels;
}

/** What was typed, as it is. Whether it is a line of an order the contract says, and not its type here. */
function itemOf(line: Element): OrderItem {
  const typed = (name: string) => part(line, name, HTMLInputElement).value.trim();
  const quantity = typed('quantity');
  const price = typed('price');
  const name = typed('name');
  const item = {
    sku: typed('sku'),
    ...(quantity !== '' && { quantity: numberOrText(quantity) }),
    ...(price !== '' && { price: numberOrText(price) }),
    ...(name !== '' && { name }),
  };
  return item as OrderItem;
}
