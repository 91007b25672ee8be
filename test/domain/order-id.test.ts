import { describe, expect, it } from 'vitest';
import { orderIdOfKey, uuidV5 } from '../../src/domain/order-id.ts';
import { schemaValidator } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';

const visibleAscii = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const key = fc.string({ unit: visibleAscii, minLength: 1, maxLength: 40 });
const client = fc.string({
  unit: fc.oneof(visibleAscii, fc.constantFrom('\0', ' ', 'é', '😀')),
  maxLength: 40,
});

describe('a UUID version 5', () => {
  it('is that of the test vector in RFC 9562', () => {
    const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('the order id of an idempotency key', () => {
  it('stays what it is from release to release, so that a retry under way meets its order', () => {
    expect(orderIdOfKey('shop', 'key-1')).toBe('a2dfa37f-5a48-54b6-b6a1-62b63d7078eb');
  });

  it('is the same for the same caller and key, and an order id by the contract', () => {
    const isOrderId = schemaValidator('OrderId');
    fc.assert(
      fc.property(client, key, (client_id, idempotencyKey) => {
        const id = orderIdOfKey(client_id, idempotencyKey);
        expect(orderIdOfKey(client_id, idempotencyKey)).toBe(id);
        expect(isOrderId(id)).toBe(true);
      }),
    );
  });

  it('is another one for another caller or another key', () => {
    fc.assert(
      fc.property(client, key, client, key, (client_a, key_a, client_b, key_b) => {
        fc.pre(client_a !== client_b || key_a !== key_b);
        expect(orderIdOfKey(client_a, key_a)).not.toBe(orderIdOfKey(client_b, key_b));
      }),
    );
  });

  it('never meets that of another caller, however the same text is split between caller and key', () => {
    const text = fc.string({ unit: visibleAscii, minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
        const [a, b] = [1 + (one % (whole.length - 1)), 1 + (other % (whole.length - 1))];
        fc.pre(a !== b);
        const idSplitAt = (place: number) => orderIdOfKey(whole.slice(place), whole.slice(0, place));
        const idSplitBack = (place: number) => orderIdOfKey(whole.slice(0, place), whole.slice(place));
        expect(idSplitAt(a)).not.toBe(idSplitAt(b));
        expect(idSplitBack(a)).not.toBe(idSplitBack(b));
      }),
    );
  });
});
