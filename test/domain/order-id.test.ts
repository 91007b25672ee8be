import { isDeepStrictEqual } from 'node:util';
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
const caller = fc.record({ client_id: client, customer_id: client }, { requiredKeys: ['client_id'] });

describe('a UUID version 5', () => {
  it('is that of the test vector in RFC 9562', () => {
    const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('the order id of an idempotency key', () => {
  it('stays what it is from release to release, so that a retry under way meets its order', () => {
    expect(orderIdOfKey({ client_id: 'shop' }, 'key-1')).toBe('a2dfa37f-5a48-54b6-b6a1-62b63d7078eb');
    const bound = { client_id: 'shop', customer_id: 'CUST-1001' };
    expect(orderIdOfKey(bound, 'key-1')).toBe('e09bab16-b8be-5db1-8470-910c825f64cd');
  });

  it('is the same for the same caller and key, and an order id by the contract', () => {
    const isOrderId = schemaValidator('OrderId');
    fc.assert(
      fc.property(caller, key, (by, idempotencyKey) => {
        const id = orderIdOfKey(by, idempotencyKey);
        expect(orderIdOfKey({ ...by }, idempotencyKey)).toBe(id);
        expect(isOrderId(id)).toBe(true);
      }),
    );
  });

  it('is another one for another caller, another customer that it is bound to, or another key', () => {
    fc.assert(
      fc.property(caller, key, caller, key, (caller_a, key_a, caller_b, key_b) => {
        fc.pre(key_a !== key_b || !isDeepStrictEqual(caller_a, caller_b));
        expect(orderIdOfKey(caller_a, key_a)).not.toBe(orderIdOfKey(caller_b, key_b));
      }),
    );
  });

  it('never meets that of another caller, however the same text is split between key, caller and customer', () => {
    const text = fc.array(fc.oneof(visibleAscii, fc.constant('\0')), { minLength: 3, maxLength: 12 });
    const cut = fc.nat({ max: 12 });
    fc.assert(
      fc.property(text, cut, cut, cut, cut, (letters, ...cuts) => {
        const split = (one: number, other: number, isBound: boolean) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const parts = [letters.slice(0, from), letters.slice(from, to), letters.slice(to)];
          const [idempotencyKey = '', client_id = '', customer_id = ''] = parts.map((part) => part.join(''));
          return isBound
            ? { idempotencyKey, client_id, customer_id }
            : { idempotencyKey, client_id: client_id + customer_id };
        };
        const [a = 0, b = 0, c = 0, d = 0] = cuts;
        const given = [split(a, b, true), split(c, d, true), split(a, b, false), split(c, d, false)];
        const valid = given.filter(({ idempotencyKey }) => /^[!-~]+$/.test(idempotencyKey));
        const distinct = new Set(valid.map((one) => JSON.stringify(one)));
        expect(new Set(valid.map((one) => orderIdOfKey(one, one.idempotencyKey))).size).toBe(distinct.size);
      }),
    );
  });
});
