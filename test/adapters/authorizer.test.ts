import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type ApiKey, type ApiKeyTable, keyHash } from '../../src/adapters/api-key-table.ts';
import { buildAuthorizer } from '../../src/adapters/authorizer.ts';

const now = '2026-01-02T03:04:05.678Z';
const before = '2026-01-02T03:04:05.677Z';
const after = '2026-01-02T03:04:05.679Z';
const stage = 'arn:aws:execute-api:eu-west-1:123456789012:abc123/prod';

describe('the authorizer', () => {
  it('allows the whole stage and says who calls', async () => {
    const { call } = world({ key: { scopes: ['orders:read', 'orders:write'] } });
    expect(await call({ 'x-api-key': 'key' })).toEqual({
      principalId: 'shop',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${stage}/*` }],
      },
      context: { client_id: 'shop', scopes: 'orders:read orders:write' },
    });
  });

  it('says which customer a key is bound to', async () => {
    const { call } = world({ key: { customer_id: 'CUST-1001' } });
    const { context } = await call({ 'x-api-key': 'key' });
    expect(context).toMatchObject({ customer_id: 'CUST-1001' });
  });

  it.each([
    `${stage}/GET/orders`,
    `${stage}/DELETE/orders/8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f`,
    `${stage}/GET/`,
  ])('gives one policy for all routes, since it is cached for the key: %s', async (methodArn) => {
    const { call } = world({ key: {} });
    const { policyDocument } = await call({ 'x-api-key': 'key' }, methodArn);
    expect(policyDocument.Statement).toMatchObject([{ Resource: `${stage}/*` }]);
  });

  it.each(['x-api-key', 'X-Api-Key', 'X-API-KEY'])('finds the key under %s', async (name) => {
    const { call } = world({ key: {} });
    expect(await call({ Accept: '*/*', [name]: 'key' })).toMatchObject({ principalId: 'shop' });
  });

  it.each([
    ['not expired yet', { expires_at: after }],
    ['revoked from some later time on', { revoked_at: after }],
  ])('takes a key that is %s', async (_what, record) => {
    const { call } = world({ key: record });
    expect(await call({ 'x-api-key': 'key' })).toMatchObject({ principalId: 'shop' });
  });

  it.each([
    ['expired', { expires_at: before }, 'expired'],
    ['expiring this moment', { expires_at: now }, 'expired'],
    ['revoked', { revoked_at: before }, 'revoked'],
    ['revoked this moment', { revoked_at: now }, 'revoked'],
    ['revoked, though not expired', { revoked_at: before, expires_at: after }, 'revoked'],
  ])('refuses a key that is %s, and reports whose it was', async (_what, record, reason) => {
    const { call, reported } = world({ key: record });
    await expect(call({ 'x-api-key': 'key' })).rejects.toThrow(/^Unauthorized$/);
    expect(reported).toEqual([['key_refused', { request_id: 'request-1', reason, client_id: 'shop' }]]);
  });

  it.each([
    ['that was never issued', { 'x-api-key': 'other' }],
    ['that is empty', { 'x-api-key': '' }],
    ['that is undefined', { 'x-api-key': undefined }],
    ['under another name', { authorization: 'key' }],
    ['at all', {}],
    ['nor any header', null],
  ])('refuses a call with no key %s', async (_what, headers) => {
    const { call, reported } = world({ key: {} });
    await expect(call(headers)).rejects.toThrow(/^Unauthorized$/);
    expect(reported).toMatchObject([['key_refused', { reason: 'unknown' }]]);
  });

  it('refuses a call with two keys, whichever of them is good', async () => {
    const { call } = world({ key: {} });
    for (const keys of [
      ['key', 'other'],
      ['other', 'key'],
    ])
      await expect(call({ 'x-api-key': keys.at(-1) }, undefined, { 'x-api-key': keys })).rejects.toThrow(
        /^Unauthorized$/,
      );
  });

  it('looks up no text that is too long to be a key', async () => {
    const longest = 'k'.repeat(256);
    const { call, asked } = world({ [longest]: {} });
    expect(await call({ 'x-api-key': longest })).toMatchObject({ principalId: 'shop' });
    await expect(call({ 'x-api-key': `${longest}k` })).rejects.toThrow(/^Unauthorized$/);
    expect(asked).toEqual([longest]);
  });

  it('never reports a key', async () => {
    const { call, reported } = world({});
    await expect(call({ 'x-api-key': 'PRIVATE-KEY' })).rejects.toThrow();
    expect(JSON.stringify(reported)).not.toContain('PRIVATE-KEY');
  });

  it('refuses a key whose record is malformed, and reports which one a person has to mend', async () => {
    const { authorizer, reported } = over({ find: async () => 'malformed' });
    await expect(authorizer(request({ 'x-api-key': 'key' }))).rejects.toThrow(/^Unauthorized$/);
    const hash_prefix = keyHash('key').slice(0, 12);
    expect(reported).toEqual([
      ['key_refused', { request_id: 'request-1', reason: 'malformed', hash_prefix }],
    ]);
  });

  it('fails otherwise than by refusal when keys cannot be looked up, and reports why', async () => {
    const error = new Error('down');
    const { authorizer, reported } = over({ find: () => Promise.reject(error) });
    await expect(authorizer(request({ 'x-api-key': 'key' }))).rejects.toThrow(/^down$/);
    expect(reported).toEqual([['request_failed', { request_id: 'request-1', error }]]);
  });
});

/** An authorizer over these keys, all of the client `shop`, and what it asked and reported. */
function world(keys: Record<string, Partial<ApiKey>>) {
  const asked: string[] = [];
  const find = async (key: string): Promise<ApiKey | undefined> => {
    asked.push(key);
    const given = Object.hasOwn(keys, key) ? keys[key] : undefined;
    return given && { key_hash: keyHash(key), client_id: 'shop', scopes: [], created_at: before, ...given };
  };
  const { authorizer, reported } = over({ find });
  const call = (headers: Headers, methodArn?: string, multiValueHeaders?: Record<string, string[]>) =>
    authorizer({ ...request(headers, methodArn), multiValueHeaders: multiValueHeaders ?? null });
  return { call, asked, reported };
}

function over(keys: ApiKeyTable) {
  const reported: unknown[] = [];
  const authorizer = buildAuthorizer(
    keys,
    () => new Date(now),
    (...happening) => reported.push(happening),
  );
  return { authorizer, reported };
}

type Headers = Record<string, string | undefined> | null;

function request(headers: Headers, methodArn = `${stage}/GET/orders`): APIGatewayRequestAuthorizerEvent {
  const requestContext = { requestId: 'request-1' };
  return { type: 'REQUEST', methodArn, headers, requestContext } as APIGatewayRequestAuthorizerEvent;
}
