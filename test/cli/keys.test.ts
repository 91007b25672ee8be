import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyHash } from '../../src/adapters/api-key-table.ts';
import { type Operator, startOperator } from './operator.ts';

type Listed = { hash_prefix: string; client_id: string; state: string }[];

let operator: Operator;
beforeAll(async () => {
  operator = await startOperator();
});
afterAll(() => operator.stop());

const issue = (newKey: string, client: string, ...more: string[]) =>
  operator.omsWith(
    { newKey: () => newKey },
    'keys',
    'issue',
    '--client',
    client,
    '--scopes',
    'orders:read',
    ...more,
  );

describe('keys issue', () => {
  it('shows the key once, and stores its hash only', async () => {
    const { code, out } = await issue('oms_secret-1', 'shop');
    expect(code).toBe(0);
    expect(out.match(/oms_secret-1/g)).toHaveLength(1);
    const { out: listed } = await operator.oms('keys', 'list', '--client', 'shop', '--json');
    expect(listed).not.toContain('oms_secret-1');
    expect(JSON.parse(listed)).toMatchObject([
      {
        hash_prefix: keyHash('oms_secret-1').slice(0, 12),
        client_id: 'shop',
        scopes: ['orders:read'],
        state: 'active',
      },
    ]);
  });

  it('binds a key to a customer that is there', async () => {
    expect(await issue('oms_secret-2', 'bound', '--customer', 'CUST-1001')).toMatchObject({ code: 0 });
    expect(await operator.json('keys', 'list', '--client', 'bound')).toMatchObject([
      { customer_id: 'CUST-1001' },
    ]);
    const { code, err } = await issue('oms_secret-3', 'bound', '--customer', 'CUST-9999');
    expect([code, err]).toEqual([1, expect.stringContaining('no customer CUST-9999')]);
  });

  it.each([
    ['2026-01-02', '2026-01-02T23:59:59.999Z'],
    ['2026-06-01T10:00:00+02:00', '2026-06-01T08:00:00.000Z'],
  ])('lets a key end at %s, a whole day or a moment', async (given, expires_at) => {
    const { code, out } = await issue(
      `oms_until-${given}`,
      `until-${given.slice(0, 10)}`,
      '--expires',
      given,
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ expires_at });
  });

  it.each([
    ['a scope that the contract does not have', ['--client', 'a', '--scopes', 'orders:all'], 'orders:all'],
    ['no scope', ['--client', 'a', '--scopes', ' '], 'orders:read, orders:write'],
    ['no client', ['--scopes', 'orders:read'], '--client is missing'],
    ['a client with a space', ['--client', 'a b', '--scopes', 'orders:read'], '--client'],
    ['an end that is past', ['--client', 'a', '--scopes', 'orders:read', '--expires', '2025-01-01'], 'past'],
    ['an end that is no date', ['--client', 'a', '--scopes', 'orders:read', '--expires', 'soon'], 'RFC 3339'],
  ])('refuses %s as wrong usage', async (_what, args, told) => {
    const { code, out, err } = await operator.oms('keys', 'issue', ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
  });
});

describe('keys revoke', () => {
  const prefixOf = (key: string) => keyHash(key).slice(0, 12);

  it('revokes the key whose hash begins so, and says so when it was revoked already', async () => {
    await issue('oms_to-revoke', 'gone');
    expect(await operator.oms('keys', 'revoke', prefixOf('oms_to-revoke'))).toMatchObject({ code: 0 });
    expect(await operator.json<Listed>('keys', 'list', '--client', 'gone')).toMatchObject([
      { state: 'revoked' },
    ]);
    const again = await operator.oms('keys', 'revoke', prefixOf('oms_to-revoke'));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('was revoked already') });
  });

  it.each([
    ['fewer than eight digits', '1234567', 2],
    ['what is no hash', 'oms_secret-1', 2],
    ['a hash that no key has', '00000000', 1],
  ])('refuses %s', async (_what, prefix, code) => {
    expect(await operator.oms('keys', 'revoke', prefix)).toMatchObject({ code });
  });

  it('revokes none when more than one begins so', async () => {
    const twin = (last: string) => ({
      key_hash: `abcdef12${last.repeat(56)}`,
      client_id: 'twins',
      scopes: [],
      created_at: '2026-01-01T00:00:00.000Z',
    });
    await operator.put('apiKeyTable', twin('0'));
    await operator.put('apiKeyTable', twin('1'));
    const { code, err } = await operator.oms('keys', 'revoke', 'abcdef12');
    expect([code, err]).toEqual([1, expect.stringContaining('more than one')]);
    const listed = await operator.json<Listed>('keys', 'list', '--client', 'twins');
    expect(listed.map(({ state }) => state)).toEqual(['active', 'active']);
  });
});

it('keys list shows of a key that somebody wrote by hand what is there', async () => {
  const key_hash = 'ba'.repeat(32);
  await operator.put('apiKeyTable', { key_hash });
  const { code, out } = await operator.oms('keys', 'list');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^babababababa\s+-\s+malformed\s+-\s+any\s+-\s+never$/m),
  ]);
  const { out: revoked } = await operator.oms('keys', 'revoke', key_hash);
  expect(revoked).toContain('Revoked babababababa of no client.');
});

it('keys list says of which client there are no keys', async () => {
  expect(await operator.oms('keys', 'list', '--client', 'nobody')).toMatchObject({
    out: 'There are no keys of nobody.\n',
  });
});

it('keys list shows an expired key as expired', async () => {
  await operator.put('apiKeyTable', {
    key_hash: 'ee'.repeat(32),
    client_id: 'old',
    scopes: ['orders:read'],
    created_at: '2025-01-01T00:00:00.000Z',
    expires_at: '2025-12-31T23:59:59.999Z',
  });
  expect(await operator.json<Listed>('keys', 'list', '--client', 'old')).toMatchObject([
    { state: 'expired' },
  ]);
  expect((await operator.oms('keys', 'list', '--client', 'old')).out).toMatch(
    /^eeeeeeeeeeee\s+old\s+expired/m,
  );
});
