import { describe, expect, it } from 'vitest';
import { OmsError } from '../../src/contract/oms-error.ts';
import { type ListFilters, type PagePosition, pagePosition, pageToken } from '../../src/domain/page-token.ts';
import { schemaValidator } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const moment = fc
  .date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

/** A list and a position in it. */
const place = fc
  .record({
    customer_id: fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }),
    status: fc.constantFrom(undefined, 'PENDING_INVENTORY', 'CONFIRMED', 'CANCELLED'),
    moments: fc.tuple(moment, moment, moment).map((three) => three.toSorted()),
    id: fc.uuid(),
  })
  .map(({ customer_id, status, moments: [from = '', created_at = '', to = ''], id }) => ({
    filters: { customer_id, status, from, to },
    position: { created_at, id },
  }));

const filters: ListFilters = {
  customer_id: 'CUST-1001',
  status: 'CONFIRMED',
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-01-31T23:59:59.999Z',
};
const position: PagePosition = {
  created_at: '2026-01-02T03:04:05.678Z',
  id: '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f',
};

describe('a page token', () => {
  it('leads back to its position in the same list', () => {
    fc.assert(
      fc.property(place, (given) => {
        expect(pagePosition(pageToken(given.position, given.filters), given.filters)).toEqual(given.position);
      }),
    );
  });

  it('fits the contract', () => {
    const isPageToken = schemaValidator('PageToken');
    fc.assert(
      fc.property(place, (given) => {
        expect(isPageToken(pageToken(given.position, given.filters))).toBe(true);
      }),
    );
  });

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom(...alphabet), (given, at, character) => {
        const token = pageToken(given.position, given.filters);
        const index = at % token.length;
        fc.pre(token[index] !== character);
        expectRefused(`${token.slice(0, index)}${character}${token.slice(index + 1)}`, given.filters);
      }),
    );
  });

  it('is refused when its last character is changed in bits that decoding drops', () => {
    const token = pageToken(position, filters);
    const others = [...alphabet].filter((character) => character !== token.at(-1));
    for (const character of others) expectRefused(`${token.slice(0, -1)}${character}`, filters);
  });

  it('is refused when it is cut or added to', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom(...alphabet), (given, at, character) => {
        const token = pageToken(given.position, given.filters);
        const index = at % token.length;
        expectRefused(token.slice(0, index) + token.slice(index + 1), given.filters);
        expectRefused(token.slice(0, index) + character + token.slice(index), given.filters);
      }),
    );
  });

  it.each(['', 'A', 'garbage', '_'.repeat(102), Buffer.from('{"id":"x"}').toString('base64url')])(
    'is refused when it is garbage: %j',
    (token) => expectRefused(token, filters),
  );

  it.each([
    ['customer', { ...filters, customer_id: 'CUST-1002' }],
    ['status', { ...filters, status: 'CANCELLED' }],
    ['status, when it is left out', { ...filters, status: undefined }],
    ['start', { ...filters, from: '2026-01-02T00:00:00.000Z' }],
    ['end', { ...filters, to: '2026-01-30T23:59:59.999Z' }],
  ])('is refused for another %s', (_what, others) => {
    expectRefused(pageToken(position, filters), others);
  });

  it('is refused for any other customer', () => {
    fc.assert(
      fc.property(place, fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }), (given, customer_id) => {
        fc.pre(customer_id !== given.filters.customer_id);
        expectRefused(pageToken(given.position, given.filters), { ...given.filters, customer_id });
      }),
    );
  });

  it.each([
    ['before', '2025-12-31T23:59:59.999Z'],
    ['after', '2026-02-01T00:00:00.000Z'],
  ])('is refused when it was forged for a position %s the range', (_where, created_at) => {
    expectRefused(pageToken({ ...position, created_at }, filters), filters);
  });

  it.each([filters.from, filters.to])('may lie at the very end of the range, %s', (created_at) => {
    const atTheEnd = { ...position, created_at };
    expect(pagePosition(pageToken(atTheEnd, filters), filters)).toEqual(atTheEnd);
  });
});

function expectRefused(token: string, of: ListFilters): void {
  try {
    pagePosition(token, of);
  } catch (error) {
    if (!(error instanceof OmsError)) throw error;
    expect(error.code).toBe('invalid-request');
    expect(error.fields).toMatchObject([{ parameter: 'next_token' }]);
    return;
  }
  expect.unreachable(`the token ${token} was not refused`);
}
