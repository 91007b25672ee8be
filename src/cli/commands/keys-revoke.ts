import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { hashPrefix } from '../hash-prefix.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

const shortest = 8;

/** Revokes a key. */
export const keysRevoke = command({
  name: 'keys revoke',
  summary: 'revoke a key by the start of its hash',
  details: `The gateway remembers a key for a minute, so a revoked one may work that long.
A key that is revoked stays listed, and stays revoked.`,
  examples: ['keys revoke 3f2a9c0d41b7'],
  operand: {
    value: 'HASHPREFIX',
    about: `the start of the key's hash, at least ${shortest} digits, as \`keys list\` shows it`,
    count: 'one',
  },
  options: {},

  run: async ({ operands: [given = ''] }, { out, now, system }) => {
    const prefix = given.toLowerCase();
    if (!/^[0-9a-f]+$/.test(prefix) || prefix.length < shortest) {
      throw new UsageError(`HASHPREFIX takes at least ${shortest} hexadecimal digits of a key's hash`);
    }
    const { keys, stage } = system();
    const matching = (await keys.all()).filter(({ key_hash }) => key_hash.startsWith(prefix));
    const [key, ...others] = matching;
    if (!key) throw new Failure(`no key in ${stage} has a hash that begins with ${prefix}`);
    if (others.length > 0) {
      const rows = matching.map((one) => [one.key_hash, one.client_id]);
      throw new Failure(
        `more than one key begins with ${prefix}; give more digits\n${table(['HASH', 'CLIENT'], rows)}`,
      );
    }
    const revoked_at = now().toISOString();
    const isNew = await keys.revoke(key.key_hash, revoked_at);
    const shown = {
      hash_prefix: hashPrefix(key),
      client_id: key.client_id,
      revoked_at: isNew ? revoked_at : key.revoked_at,
      was_revoked_already: !isNew,
    };
    const name = `${shown.hash_prefix} of ${key.client_id ?? 'no client'}`;
    out.result(shown, () =>
      isNew
        ? `Revoked ${name}. It stops working within a minute.`
        : `${name} was revoked already, at ${shown.revoked_at}.`,
    );
    return 0;
  },
});
