import { expect, it } from 'vitest';
import { contractBounds } from '../../generated/operation-facts.ts';
import { newOrderSchema, numberAt } from '../support/contract.ts';

/** A text of as many characters, each written as JSON's longest escape, a surrogate pair. */
const escaped = (characters: number) => '\\ud83e\\udd8a'.repeat(characters);

it('the largest valid order, with each character escaped, is not too large to be sent', () => {
  const item = ['properties', 'items', 'items', 'properties'];
  const line = [
    `"sku":"${escaped(numberAt(newOrderSchema, ...item, 'sku', 'maxLength'))}"`,
    `"name":"${escaped(numberAt(newOrderSchema, ...item, 'name', 'maxLength'))}"`,
    `"quantity":${numberAt(newOrderSchema, ...item, 'quantity', 'maximum')}`,
    `"price":${numberAt(newOrderSchema, ...item, 'price', 'maximum')}`,
  ];
  const lines = Array(numberAt(newOrderSchema, 'properties', 'items', 'maxItems')).fill(
    `{${line.join(', ')}}`,
  );
  const customer = escaped(numberAt(newOrderSchema, 'properties', 'customer_id', 'maxLength'));
  const order = `{"customer_id":"${customer}","items":[${lines.join(', ')}]}`;
  expect(JSON.parse(order).items).toHaveLength(lines.length);
  expect(order.length).toBeLessThan(contractBounds.requestBodyBytes);
});
