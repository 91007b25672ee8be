import { describe, expectTypeOf, it } from 'vitest';
import type { channels } from '../../generated/asyncapi.ts';
import type { components } from '../../generated/openapi.ts';
import { everyField } from '../../src/contract/every-field.ts';

type Line = components['schemas']['OrderLine'];

describe('an object made of every field of the contract', () => {
  it('may say that there is nothing in an optional field', () => {
    const line = everyField<Line>({ sku: 'SKU-1001', quantity: 1, price: undefined, name: 'Coffee mug' });
    expectTypeOf(line).toEqualTypeOf<Line>();
  });

  it('may not pass over an optional field', () => {
    // @ts-expect-error -- `name` is not named
    everyField<Line>({ sku: 'SKU-1001', quantity: 1, price: undefined });
  });

  it('may not say that there is nothing in a required field', () => {
    // @ts-expect-error -- a line has a quantity
    everyField<Line>({ sku: 'SKU-1001', quantity: undefined, price: 1, name: 'Coffee mug' });
  });

  it('has no others', () => {
    // @ts-expect-error -- a line that asks for stock has no price
    everyField<channels['IMS-InventoryQueue']['items'][number]>({ sku: 'SKU-1001', quantity: 1, price: 1 });
  });
});
