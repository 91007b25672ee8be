import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { detailOf, invalidFields } from '../../src/adapters/invalid-fields.ts';
import { addRequestFormats } from '../../src/adapters/request-formats.ts';
import { newOrderSchema, numberAt, openapi, schemaValidator } from '../support/contract.ts';

const line = { sku: 'A', quantity: 1 };
const order = { customer_id: 'C', items: [line] };
const isFinding = schemaValidator('InvalidField');
const most = numberAt(openapi, 'components', 'schemas', 'Problem', 'properties', 'errors', 'maxItems');

/** A request as openapi-backend presents it for validation. */
const validate = addRequestFormats(new Ajv({ strict: false, allErrors: true, coerceTypes: false })).compile({
  type: 'object',
  required: ['requestBody'],
  properties: {
    requestBody: newOrderSchema,
    query: {
      type: 'object',
      required: ['customer_id'],
      additionalProperties: false,
      properties: {
        customer_id: { type: 'string' },
        limit: { type: 'integer', maximum: 100 },
        status: { enum: ['CONFIRMED', 'CANCELLED'] },
        start_date: {
          anyOf: [
            { type: 'string', format: 'date-time' },
            { type: 'string', format: 'date' },
          ],
        },
      },
    },
    header: { type: 'object', properties: { 'idempotency-key': { type: 'string', minLength: 1 } } },
  },
});

function findingsOn(request: { query?: Record<string, unknown>; [part: string]: unknown }) {
  validate(request);
  return invalidFields(validate.errors ?? [], [], request.query);
}

describe('what is told of an invalid body', () => {
  it.each([
    ['a missing body', undefined, '#', 'is required'],
    ['a body that is no object', [], '#', 'must be an object'],
    ['a missing field', { customer_id: 'C' }, '#/items', 'is required'],
    ['an unknown field', { ...order, total: 5 }, '#/total', 'is not a known field'],
    ['a field of a line', lines({ ...line, quantity: 0 }), '#/items/0/quantity', 'must be >= 1'],
    ['a field missing in a line', lines(line, { quantity: 1 }), '#/items/1/sku', 'is required'],
    ['an unknown field of a line', lines({ ...line, tax: 1 }), '#/items/0/tax', 'is not a known field'],
    [
      'a third decimal',
      lines({ ...line, price: 1.005 }),
      '#/items/0/price',
      'must have at most two decimals',
    ],
    ['half a piece', lines({ ...line, quantity: 1.5 }), '#/items/0/quantity', 'must be a whole number'],
    ['a price in words', lines({ ...line, price: 'ten' }), '#/items/0/price', 'must be a number'],
    ['a text that is none', { ...order, customer_id: 7 }, '#/customer_id', 'must be a string'],
    ['an empty text', { ...order, customer_id: '' }, '#/customer_id', 'must not be empty'],
    [
      'a text too long',
      { ...order, customer_id: 'C'.repeat(65) },
      '#/customer_id',
      'must have at most 64 characters',
    ],
    ['lines that are no list', { ...order, items: {} }, '#/items', 'must be an array'],
    ['an order without lines', lines(), '#/items', 'must not be empty'],
    [
      'an order of too many lines',
      lines(...Array(101).fill(line)),
      '#/items',
      'must have at most 100 entries',
    ],
    ['a name with a slash', { ...order, 'a/b': 1 }, '#/a~1b', 'is not a known field'],
    ['a name with a tilde', { ...order, 'a~b': 1 }, '#/a~0b', 'is not a known field'],
    ['a name beyond ASCII', { ...order, 'maß %': 1 }, '#/ma%C3%9F%20%25', 'is not a known field'],
    ['half a character', { ...order, '\ud800': 1 }, '#/%EF%BF%BD', 'is not a known field'],
    ['a name with a number sign', { ...order, 'a#b': 1 }, '#/a%23b', 'is not a known field'],
    ['an empty name', { ...order, '': 1 }, '#/', 'is not a known field'],
  ])('points to %s', (_what, requestBody, pointer, message) => {
    expect(findingsOn(requestBody === undefined ? {} : { requestBody })).toEqual([{ pointer, message }]);
  });

  it('calls a body that is no JSON so', () => {
    const error = { keyword: 'parse', instancePath: '', schemaPath: '', params: {}, message: 'Unexpected {' };
    expect(invalidFields([error])).toEqual([{ pointer: '#', message: 'is not valid JSON' }]);
  });
});

describe('what is told of an invalid parameter', () => {
  it.each([
    ['one that is missing', { query: {} }, 'customer_id', 'is required'],
    ['one that is out of bounds', query({ limit: 101 }), 'limit', 'must be <= 100'],
    [
      'one that is none of a few',
      query({ status: 'SHIPPED' }),
      'status',
      'must be one of CONFIRMED, CANCELLED',
    ],
    ['one that is not known', query({ offset: '1' }), 'offset', 'is not a known parameter'],
    ['one with a slash in its name', query({ 'a/b': '1' }), 'a/b', 'is not a known parameter'],
    ['one with a tilde in its name', query({ 'a~b': '1' }), 'a~b', 'is not a known parameter'],
    [
      'one that fits none of its forms',
      query({ start_date: 'yesterday' }),
      'start_date',
      'must be an RFC 3339 date-time or a date',
    ],
    ['one that is given twice', { query: { customer_id: ['C', 'C'] } }, 'customer_id', 'must be given once'],
    [
      'one of two forms that is given twice',
      query({ start_date: ['2026-01-01', '2026-01-02'] }),
      'start_date',
      'must be given once',
    ],
    ['a header', { header: { 'idempotency-key': '' } }, 'idempotency-key', 'must not be empty'],
  ])('names %s', (_what, request, parameter, message) => {
    expect(findingsOn({ requestBody: order, ...request })).toEqual([{ parameter, message }]);
  });
});

describe('the findings on a request', () => {
  it('are one for each field, whatever the number of its faults', () => {
    expect(findingsOn({ requestBody: lines({ ...line, quantity: -1.5 }) })).toHaveLength(1);
  });

  it('are at the most as many, and as long, as the contract says', () => {
    const long = 'ä~/'.repeat(400);
    const requestBody = {
      ...order,
      [long]: 1,
      ...Object.fromEntries(Array.from({ length: 2 * most }, (_, index) => [`unknown${index}`, 1])),
    };
    const findings = findingsOn({ requestBody, query: { customer_id: 'C', [long]: '1' } });
    expect(findings.length).toBeLessThanOrEqual(most);
    for (const finding of findings) expect(isFinding(finding)).toBe(true);
  });

  it.each([
    ['of wide characters', '🦊'.repeat(100), `/${'🦊'.repeat(21)}`],
    ['of wide characters, half a one further on', `a${'🦊'.repeat(100)}`, `/a${'🦊'.repeat(21)}`],
    ['of escapes', '~/'.repeat(200), `/${'~0~1'.repeat(63)}~0`],
    ['of escapes, half a one further on', `a${'~/'.repeat(200)}`, `/a${'~0~1'.repeat(63)}`],
  ])('point to a long name %s by whole characters', (_what, name, pointer) => {
    const [finding] = findingsOn({ requestBody: { ...order, [name]: 1 } });
    expect(decodeURIComponent(finding?.pointer?.slice(1) ?? '')).toBe(pointer);
    expect(isFinding(finding)).toBe(true);
  });

  it('name a long parameter by whole characters', () => {
    const [finding] = findingsOn({ requestBody: order, ...query({ [`a${'🦊'.repeat(300)}`]: '1' }) });
    expect(finding?.parameter).toBe(`a${'🦊'.repeat(255)}`);
    expect(isFinding(finding)).toBe(true);
  });

  it('never tell the value of a field', () => {
    const secret = 'PRIVATE-VALUE';
    const requestBody = {
      customer_id: { secret },
      items: [{ sku: [secret], quantity: secret, price: secret }],
    };
    const query = { customer_id: 'C', status: secret, start_date: secret, limit: secret };
    expect(JSON.stringify(findingsOn({ requestBody, query }))).not.toContain(secret);
  });

  it('are told in one line for people', () => {
    const findings = [
      { parameter: 'limit', message: 'must be <= 100' },
      { pointer: '#/items/0/sku', message: 'is required' },
      { pointer: '#', message: 'is not valid JSON' },
    ];
    expect(detailOf(findings)).toBe(
      'limit must be <= 100; items/0/sku is required; the body is not valid JSON',
    );
  });
});

function lines(...items: unknown[]) {
  return { ...order, items };
}

function query(given: Record<string, unknown>) {
  return { query: { customer_id: 'C', ...given } };
}
