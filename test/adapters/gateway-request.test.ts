import { describe, expect, it } from 'vitest';
import { gatewayRequest } from '../../src/adapters/gateway-request.ts';
import { OmsError } from '../../src/contract/oms-error.ts';
import { gatewayEvent } from '../support/gateway-event.ts';

const id = '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f';
const most = 512 * 1024;

describe('the path of a gateway event', () => {
  it.each([
    ['a collection', '/orders', '/orders', '/orders'],
    ['an item', '/orders/{id}', `/orders/${id}`, `/orders/${id}`],
    ['a trailing slash', '/orders', '/orders/', '/orders'],
    ['a trailing slash after an item', '/orders/{id}', `/orders/${id}/`, `/orders/${id}`],
    ['a stage in front', '/orders', '/prod/orders', '/orders'],
    ['a stage in front of an item', '/orders/{id}', `/prod/orders/${id}`, `/orders/${id}`],
    ['a base path of a custom domain', '/orders', '/shop/orders', '/orders'],
    ['a base path of several segments', '/orders/{id}', `/shop/v1/orders/${id}`, `/orders/${id}`],
    ['a base path named like a resource', '/orders', '/orders/orders', '/orders'],
    ['an id named like the resource', '/orders/{id}', '/orders/orders', '/orders/orders'],
    ['an id named like the stage', '/orders/{id}', '/orders/prod', '/orders/prod'],
    ['an encoded slash', '/orders/{id}', '/orders/a%2Fb', '/orders/a%2Fb'],
    ['a greedy resource', '/{proxy+}', `/orders/${id}`, `/orders/${id}`],
    ['a greedy resource behind a stage', '/{proxy+}', `/prod/orders/${id}`, `/orders/${id}`],
    ['the root', '/', '/', '/'],
  ])('of %s: %s called as %s is %s', (_what, resource, path, own) => {
    expect(gatewayRequest(gatewayEvent({ resource, path })).path).toBe(own);
  });

  it.each(['/orders/%', '/orders/%zz', '/orders/%E0%A4%A', '/orders/%ff'])(
    'is refused when it is not well encoded: %s',
    (path) => {
      const refusal = refusalOf(() => gatewayRequest(gatewayEvent({ resource: '/orders/{id}', path })));
      expect(refusal.code).toBe('invalid-request');
      expect(refusal.fields).toMatchObject([{ parameter: 'id' }]);
    },
  );
});

describe('the query of a gateway event', () => {
  it.each([
    ['nothing', null, null, {}],
    ['only single values', { limit: '5' }, null, { limit: '5' }],
    ['a parameter given once', { limit: '5' }, { limit: ['5'] }, { limit: '5' }],
    ['a parameter given twice', { limit: '6' }, { limit: ['5', '6'] }, { limit: ['5', '6'] }],
    ['an empty value', { status: '' }, { status: [''] }, { status: '' }],
    ['a parameter without values', { status: undefined }, { status: [] }, {}],
    ['an undefined value', { status: undefined }, null, {}],
  ])('with %s is what the router expects', (_what, single, multi, query) => {
    const event = gatewayEvent({
      queryStringParameters: single,
      multiValueQueryStringParameters: multi,
    });
    expect(gatewayRequest(event).query).toEqual(query);
  });
});

describe('the headers of a gateway event', () => {
  it.each([
    ['that an operation takes', 'idempotency-key', 'a-key', { 'idempotency-key': 'a-key' }],
    ['in any case', 'Idempotency-KEY', 'a-key', { 'idempotency-key': 'a-key' }],
    ['that says what the body is', 'Content-Type', 'text/plain', { 'content-type': 'text/plain' }],
    ['that is empty', 'traceparent', '', { traceparent: '' }],
    ['that is undefined', 'traceparent', undefined, {}],
    ['that the contract does not know', 'x-forwarded-for', '203.0.113.7', {}],
    ['that has the key', 'x-api-key', 'secret', {}],
  ])('one %s: %s', (_what, name, value, headers) => {
    expect(gatewayRequest(gatewayEvent({ headers: { [name]: value } })).headers).toEqual(headers);
  });

  it.each([
    ['once in all', ['k1'], { 'Idempotency-Key': 'k1' }, 'k1'],
    ['twice', ['k1', 'k2'], { 'Idempotency-Key': 'k2' }, 'k1, k2'],
  ])('one that was sent %s has all that was sent', (_what, values, headers, value) => {
    const event = gatewayEvent({ headers, multiValueHeaders: { 'Idempotency-Key': values } });
    expect(gatewayRequest(event).headers).toEqual({ 'idempotency-key': value });
  });

  it('one that was sent in two spellings has both', () => {
    const headers = { 'Idempotency-Key': 'k1', 'idempotency-key': 'k2' };
    expect(gatewayRequest(gatewayEvent({ headers })).headers).toEqual({ 'idempotency-key': 'k1, k2' });
  });

  it('may be missing', () => {
    // The gateway's test console sends null.
    const bare = { ...gatewayEvent(), headers: null } as unknown as ReturnType<typeof gatewayEvent>;
    expect(gatewayRequest(bare).headers).toEqual({});
  });
});

describe('the body of a gateway event', () => {
  it.each([
    ['no body', null, false, undefined],
    ['an empty body', '', false, undefined],
    ['a text', '{"a":"ä"}', false, '{"a":"ä"}'],
    ['a base64 text', Buffer.from('{"a":"ä"}').toString('base64'), true, '{"a":"ä"}'],
    ['a body as large as may be', 'x'.repeat(most), false, 'x'.repeat(most)],
    ['a base64 body as large as may be', Buffer.alloc(most, 'x').toString('base64'), true, 'x'.repeat(most)],
  ])('is read from %s', (_what, body, isBase64Encoded, text) => {
    expect(gatewayRequest(gatewayEvent({ httpMethod: 'POST', body, isBase64Encoded })).body).toBe(text);
  });

  it.each([
    ['by one byte', 'x'.repeat(most + 1), false],
    ['in bytes, though not in characters', 'ä'.repeat(most / 2 + 1), false],
    ['once it is decoded', Buffer.alloc(most + 1, 'x').toString('base64'), true],
  ])('is refused when it is too large %s', (_how, body, isBase64Encoded) => {
    const refusal = refusalOf(() =>
      gatewayRequest(gatewayEvent({ httpMethod: 'POST', body, isBase64Encoded })),
    );
    expect(refusal.code).toBe('payload-too-large');
  });

  it.each(['gzip', 'GZIP', 'br', 'gzip, identity'])('is refused when it is encoded as %s', (encoding) => {
    const headers = { 'Content-Encoding': encoding };
    const event = gatewayEvent({ httpMethod: 'POST', body: '\u001f\ufffd', headers });
    const refusal = refusalOf(() => gatewayRequest(event));
    expect([refusal.code, refusal.message]).toEqual([
      'unsupported-media-type',
      'the body must come without a Content-Encoding',
    ]);
  });

  it.each([
    ['says that it is as it is', '{}', 'Identity'],
    ['is not there', null, 'gzip'],
  ])('is read when it %s', (_what, body, encoding) => {
    const event = gatewayEvent({ httpMethod: 'POST', body, headers: { 'Content-Encoding': encoding } });
    expect(gatewayRequest(event).body).toBe(body ?? undefined);
  });
});

function refusalOf(attempt: () => unknown): OmsError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof OmsError) return error;
    throw error;
  }
  return expect.unreachable('the event was taken');
}
