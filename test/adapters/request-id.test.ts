import { expect, it } from 'vitest';
import { requestIdOf } from '../../src/adapters/request-id.ts';
import { schemaValidator } from '../support/contract.ts';

const own = 'JKJaXmPLvHcESHA=';
const isRequestId = schemaValidator('RequestId');
const idOf = (requestId: string, extendedRequestId?: string) =>
  requestIdOf({ requestContext: { requestId, extendedRequestId } });

it.each(['5b1c9c1e-7a36-4e5e-8d8a-0f6f8f0a7c11', 'request_1', 'r'.repeat(128)])(
  'a call is told of under the gateway’s id: %s',
  (id) => {
    expect(idOf(id, own)).toBe(id);
  },
);

it.each([
  ['too long', 'r'.repeat(129)],
  ['empty', ''],
  ['of two lines', 'one\ntwo'],
  ['with something behind it', 'one\n'],
  ['no plain text', 'é"<'],
])('an id that a caller chose gives way where it is %s', (_what, id) => {
  expect(idOf(id, own)).toBe(own);
  const drawn = [idOf(id), idOf(id, 'x'.repeat(200))];
  expect(drawn.map((each) => isRequestId(each))).toEqual([true, true]);
  expect(new Set(drawn).size).toBe(2);
});
