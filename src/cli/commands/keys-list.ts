import { isApiKey } from '../../adapters/is-api-key.ts';
import { keyState } from '../../adapters/key-state.ts';
import { command } from '../command.ts';
import { hashPrefix } from '../hash-prefix.ts';
import type { StoredKey } from '../stores/key-register.ts';
import { table } from '../table.ts';

/** Lists the keys, by what they may do and never by what they are. */
export const keysList = command({
  name: 'keys list',
  summary: 'list the keys: hash, client, scopes, state',
  details: `Oldest first; one that is malformed lets nobody in. A key itself is stored nowhere and cannot be shown; HASH is the
start of its SHA-256.`,
  examples: ['keys list', 'keys list --client web-shop --json'],
  options: { client: { kind: 'text', value: 'NAME', about: 'only this client’s keys' } },

  run: async ({ options: { client } }, { out, now, system }) => {
    const at = now().toISOString();
    const all = await system().keys.all();
    const keys = all
      .filter(({ client_id }) => client === undefined || client_id === client)
      .map((key) => ({
        hash_prefix: hashPrefix(key),
        ...withoutHash(key),
        state: isApiKey(key) ? keyState(key, at) : 'malformed',
      }));
    out.result(keys, () =>
      keys.length === 0
        ? `There are no keys${client === undefined ? '' : ` of ${client}`}.`
        : table(
            ['HASH', 'CLIENT', 'STATE', 'SCOPES', 'CUSTOMER', 'CREATED', 'EXPIRES'],
            keys.map((key) => [
              key.hash_prefix,
              key.client_id,
              key.state,
              Array.isArray(key.scopes) ? key.scopes.join(' ') : undefined,
              key.customer_id ?? 'any',
              key.created_at,
              key.expires_at ?? 'never',
            ]),
          ),
    );
    return 0;
  },
});

function withoutHash({ key_hash: _hash, ...shown }: StoredKey): Omit<StoredKey, 'key_hash'> {
  return shown;
}
