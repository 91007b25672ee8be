import type { ApiKey } from '../../adapters/api-key-table.ts';
import { command } from '../command.ts';
import { hashPrefix } from '../hash-prefix.ts';
import { table } from '../table.ts';

/** Lists the keys, by what they may do and never by what they are. */
export const keysList = command({
  name: 'keys list',
  summary: 'list the keys: hash, client, scopes, state',
  details:
    'Oldest first. A key itself is stored nowhere and cannot be shown; HASH is the start of its SHA-256.',
  examples: ['keys list', 'keys list --client web-shop --json'],
  options: { client: { kind: 'text', value: 'NAME', about: 'only this client’s keys' } },

  run: async ({ options: { client } }, { out, now, system }) => {
    const at = now().toISOString();
    const all = await system().keys.all();
    const keys = all
      .filter(({ client_id }) => client === undefined || client_id === client)
      .map((key) => ({ hash_prefix: hashPrefix(key), ...withoutHash(key), state: stateOf(key, at) }));
    out.result(keys, () =>
      keys.length === 0
        ? 'There are no keys.'
        : table(
            ['HASH', 'CLIENT', 'STATE', 'SCOPES', 'CUSTOMER', 'CREATED', 'EXPIRES'],
            keys.map((key) => [
              key.hash_prefix,
              key.client_id,
              key.state,
              key.scopes.join(' '),
              key.customer_id ?? 'any',
              key.created_at,
              key.expires_at ?? 'never',
            ]),
          ),
    );
    return 0;
  },
});

function withoutHash({ key_hash: _hash, ...shown }: ApiKey): Omit<ApiKey, 'key_hash'> {
  return shown;
}

function stateOf({ revoked_at, expires_at }: ApiKey, at: string): 'active' | 'revoked' | 'expired' {
  if (revoked_at !== undefined && revoked_at <= at) return 'revoked';
  return expires_at !== undefined && expires_at <= at ? 'expired' : 'active';
}
