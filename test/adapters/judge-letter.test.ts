import { expect, it } from 'vitest';
import { judgeLetter } from '../../src/adapters/judge-letter.ts';

const orderId = '3a7d7d2e-0c3b-4f5d-9c55-1f2f3a4b5c6d';

it.each([
  ['{"type":"InventoryReserved"', { kind: 'not-json' }],
  [`broken, about ${orderId.toUpperCase()}`, { kind: 'not-json', order_id: orderId }],
  ['42', { kind: 'not-an-object' }],
  ['null', { kind: 'not-an-object' }],
  [`"${orderId}"`, { kind: 'not-an-object', order_id: orderId }],
  ['["InventoryReserved"]', { kind: 'not-an-object' }],
  [`{"order_id":"${orderId}"}`, { kind: 'unknown-type', order_id: orderId }],
  [
    `{"type":"InventoryReleased","order_id":"${orderId}"}`,
    { kind: 'unknown-type', type: 'InventoryReleased', order_id: orderId },
  ],
  [
    '{"type":"InventoryReserved"}',
    {
      kind: 'field-faults',
      type: 'InventoryReserved',
      faults: ['order_id is required'],
    },
  ],
  [
    `{"type":"InventoryReservationFailed","order_id":"${orderId}","reason":7}`,
    {
      kind: 'field-faults',
      type: 'InventoryReservationFailed',
      faults: ['reason must be a string'],
      order_id: orderId,
    },
  ],
  [
    `{"type":"InventoryReserved","order_id":"${orderId}"}`,
    { kind: 'fine', type: 'InventoryReserved', order_id: orderId },
  ],
])('judges %s', (body, judgement) => {
  expect(judgeLetter(body)).toEqual(judgement);
});

it('names the fields at fault and never what they hold', () => {
  const told = JSON.stringify(judgeLetter('{"type":"InventoryReserved","order_id":"ada@example.com"}'));
  expect(told).toContain('order_id must be a UUID in lower case');
  expect(told).not.toContain('ada');
});
