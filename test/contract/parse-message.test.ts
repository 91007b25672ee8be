import { describe, expect, it } from 'vitest';
import {
  OMS_OrderEventsQueue as isOrderEvent,
  IMS_InventoryQueue as isReserveInventory,
} from '../../generated/message-validators.js';
import { isObject } from '../../src/contract/is-object.ts';
import { OmsError } from '../../src/contract/oms-error.ts';
import { parseMessage } from '../../src/contract/parse-message.ts';
import { asyncapi, numberAt, objectAt } from '../support/contract.ts';

const schemas = ['components', 'schemas'];
const longestReason = numberAt(
  asyncapi,
  ...[...schemas, 'InventoryReservationFailed', 'properties', 'reason', 'maxLength'],
);
const request = [...schemas, 'ReserveInventory', 'properties'];
const mostLines = numberAt(asyncapi, ...request, 'items', 'maxItems');
const mostPieces = numberAt(asyncapi, ...request, 'items', 'items', 'properties', 'quantity', 'maximum');

const order_id = '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f';
const reserved = { type: 'InventoryReserved', order_id };
const failed = { type: 'InventoryReservationFailed', order_id, reason: 'Insufficient inventory' };
const line = { sku: 'SKU-PRIVATE', quantity: 2 };
const reserve = {
  type: 'ReserveInventory',
  order_id,
  customer_id: 'CUST-PRIVATE',
  items: [line],
  timestamp: '2026-01-02T03:04:05.678Z',
};

/** Bodies that fit no message on either queue, with what the finding says. */
const nonsense: [what: string, body: string, detail: RegExp][] = [
  ['nothing', '', /not JSON/],
  ['text', 'private text', /not JSON/],
  ['half an object', '{"type":"InventoryReserved","order_id":"8f0f8a3e', /not JSON/],
  ['null', 'null', /the body must be an object/],
  ['an array', JSON.stringify([reserved]), /the body must be an object/],
  ['a text in JSON', '"InventoryReserved"', /the body must be an object/],
  ['a number', '123456789', /the body must be an object/],
  ['no type', JSON.stringify({ order_id }), /type/],
  [
    'an unknown type',
    JSON.stringify({ ...reserved, type: 'OrderShipped' }),
    /type names no message of this queue/,
  ],
  [
    'a type that is no text',
    JSON.stringify({ ...reserved, type: null }),
    /type names no message of this queue/,
  ],
  [
    'a type of another case',
    JSON.stringify({ ...reserved, type: 'inventoryreserved' }),
    /type names no message of this queue/,
  ],
];

describe('a message on OMS-OrderEventsQueue', () => {
  it.each([
    ['a reservation', reserved],
    ['a failed reservation', failed],
    ['a failed reservation without a reason', { type: failed.type, order_id }],
    ['a reason as long as may be', { ...failed, reason: 'r'.repeat(longestReason) }],
    ['a reason of long characters', { ...failed, reason: '😀'.repeat(longestReason) }],
    ['an empty reason', { ...failed, reason: '' }],
    ['a field that is not known', { ...reserved, warehouse: 'PRIVATE', nested: { order_id: null } }],
  ])('may be %s', (_what, message) => {
    expect(parseMessage(JSON.stringify(message), isOrderEvent)).toEqual(message);
  });

  it.each([
    ...nonsense,
    ...bodies([
      ['a message of the other queue', reserve, /type names no message of this queue/],
      ['no order_id', { type: reserved.type }, /order_id is required/],
      [
        'an order_id in upper case',
        { ...reserved, order_id: order_id.toUpperCase() },
        /order_id must be a UUID in lower case/,
      ],
      ['an order_id that is no UUID', { ...reserved, order_id: 'private-order' }, /order_id must be a UUID/],
      ['an order_id that is a number', { ...reserved, order_id: 123456789 }, /order_id must be a string/],
      [
        'an order_id with a line behind it',
        { ...reserved, order_id: `${order_id}\n` },
        /order_id must be a UUID/,
      ],
      ['a reason that is too long', { ...failed, reason: 'private'.repeat(longestReason) }, /reason must/],
      ['a reason that is no text', { ...failed, reason: { text: 'private' } }, /reason must/],
      ['a reason of null', { ...failed, reason: null }, /reason must/],
    ]),
  ])('is not %s', (_what, body, detail) => {
    expectMalformed(() => parseMessage(body, isOrderEvent), body, detail);
  });
});

describe('a message on IMS-InventoryQueue', () => {
  it.each([
    ['one line', reserve],
    ['as many lines as may be', { ...reserve, items: Array.from({ length: mostLines }, () => line) }],
    ['as many pieces as may be', { ...reserve, items: [{ ...line, quantity: mostPieces }] }],
    [
      'a field that is not known',
      { ...reserve, items: [{ ...line, colour: 'PRIVATE' }], channel: 'PRIVATE' },
    ],
  ])('may have %s', (_what, message) => {
    expect(parseMessage(JSON.stringify(message), isReserveInventory)).toEqual(message);
  });

  it.each([
    ...nonsense,
    ...bodies([
      ['a message of the other queue', reserved, /type names no message of this queue/],
      ['no order_id', { ...reserve, order_id: undefined }, /order_id is required/],
      ['no customer', { ...reserve, customer_id: undefined }, /customer_id is required/],
      ['an empty customer', { ...reserve, customer_id: '' }, /customer_id must not be empty/],
      ['no lines', { ...reserve, items: [] }, /items must/],
      [
        'too many lines',
        { ...reserve, items: Array.from({ length: mostLines + 1 }, () => line) },
        /items must/,
      ],
      ['a line without a sku', { ...reserve, items: [line, { quantity: 1 }] }, /items\/1\/sku is required/],
      [
        'a quantity of nothing',
        { ...reserve, items: [{ ...line, quantity: 0 }] },
        /items\/0\/quantity must be/,
      ],
      [
        'a broken quantity',
        { ...reserve, items: [{ ...line, quantity: 1.5 }] },
        /items\/0\/quantity must be/,
      ],
      [
        'a quantity as text',
        { ...reserve, items: [{ ...line, quantity: '2' }] },
        /items\/0\/quantity must be/,
      ],
      [
        'too many pieces',
        { ...reserve, items: [{ ...line, quantity: mostPieces + 1 }] },
        /items\/0\/quantity must be/,
      ],
      [
        'a time that is none',
        { ...reserve, timestamp: '2026-13-02T03:04:05.678Z' },
        /timestamp must be an RFC 3339 date-time/,
      ],
    ]),
  ])('has not %s', (_what, body, detail) => {
    expectMalformed(() => parseMessage(body, isReserveInventory), body, detail);
  });

  it('says of a message with many faults what the first are, in few words', () => {
    const body = JSON.stringify({ ...reserve, items: Array.from({ length: mostLines }, () => ({})) });
    expect(faultOf(() => parseMessage(body, isReserveInventory)).message.length).toBeLessThan(500);
  });
});

describe('the examples of asyncapi.yaml', () => {
  const messages = Object.values(objectAt(asyncapi, 'components', 'messages')).flatMap((message) => {
    const { examples } = isObject(message) ? message : {};
    return Array.isArray(examples) ? examples.filter(isObject) : [];
  });

  it.each(messages)('are messages of the contract: $name', ({ payload }) => {
    expect([isOrderEvent, isReserveInventory].some((isMessage) => isMessage(payload))).toBe(true);
  });

  it('show every message', () => {
    expect(messages.length).toBeGreaterThanOrEqual(
      Object.keys(objectAt(asyncapi, 'components', 'messages')).length,
    );
  });
});

function bodies(
  rows: [what: string, message: unknown, detail: RegExp][],
): [what: string, body: string, detail: RegExp][] {
  return rows.map(([what, message, detail]) => [what, JSON.stringify(message), detail]);
}

function expectMalformed(attempt: () => unknown, body: string, detail: RegExp): void {
  const { code, message } = faultOf(attempt);
  expect(code).toBe('malformed-message');
  expect(message).toMatch(detail);
  for (const value of valuesOf(body)) expect(message).not.toContain(value);
}

function faultOf(attempt: () => unknown): OmsError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof OmsError) return error;
    throw error;
  }
  return expect.unreachable('the message was taken');
}

/** The texts and numbers in a body that are too long to turn up in a fault by chance. */
function valuesOf(body: string): string[] {
  const texts = body.match(/"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d[\d.]*/g) ?? [body];
  return texts.map((text) => text.replaceAll('"', '')).filter((text) => text.length > 6);
}
