import { operationFacts } from '../../../generated/operation-facts.ts';
import { type ApiKey, keyHash } from '../../adapters/api-key-table.ts';
import { dateRange } from '../../domain/date-range.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { hashPrefix } from '../hash-prefix.ts';
import { pasteable } from '../pasteable.ts';
import { requireDate } from '../require-date.ts';
import { UsageError } from '../usage-error.ts';

/** The scopes that some operation of openapi.yaml requires. */
const contractScopes: string[] = [
  ...new Set(Object.values(operationFacts).flatMap(({ requiredScopes }) => [...requiredScopes])),
].sort();

/** Issues an API key. */
export const keysIssue = command({
  name: 'keys issue',
  summary: 'issue an API key, shown once',
  details: `Makes a key of 256 random bits and stores its SHA-256 only, so nobody can show it again.
It works at once. To rotate a key, issue a second one for the same client, hand it over, then revoke the first.

Scopes of the contract: ${contractScopes.join(', ')}.`,
  examples: [
    'keys issue --client web-shop --scopes "orders:read orders:write"',
    'keys issue --client partner --scopes orders:read --customer CUST-1001 --expires 2027-12-31',
  ],
  options: {
    client: {
      kind: 'text',
      value: 'NAME',
      about: 'who gets the key; it is in every log line',
      isRequired: true,
    },
    scopes: { kind: 'text', value: '"SCOPE …"', about: 'what the key may do', isRequired: true },
    customer: {
      kind: 'text',
      value: 'ID',
      about: 'bind the key to this customer: it sees no other’s orders',
    },
    expires: { kind: 'text', value: 'DATE', about: 'last day (in UTC) or moment of the key; none: no end' },
  },

  run: async ({ options }, { out, now, newKey, system }) => {
    const at = now();
    const client_id = clientOf(options.client);
    const scopes = scopesOf(options.scopes);
    const expires_at = options.expires === undefined ? undefined : expiryOf(options.expires, at);
    const { keys, customers, stage } = system();
    const { customer } = options;
    if (customer !== undefined && !(await customers.get(customer))) {
      throw new Failure(`there is no customer ${customer} in ${stage}; a key bound to it could do nothing`);
    }
    const key = newKey();
    const record: ApiKey = {
      key_hash: keyHash(key),
      client_id,
      scopes,
      ...(customer !== undefined && { customer_id: customer }),
      created_at: at.toISOString(),
      ...(expires_at !== undefined && { expires_at }),
    };
    await keys.add(record);
    const prefix = hashPrefix(record);
    out.result({ key, ...record }, () =>
      [
        `The key of ${client_id} in ${stage}, shown this once:`,
        '',
        `  ${key}`,
        '',
        `It has the scopes ${scopes.join(', ')}${customer === undefined ? '' : ` for ${customer} only`}${
          expires_at === undefined ? '' : `, until ${expires_at}`
        }.`,
        `Revoke it with: ${pasteable(stage, `keys revoke ${prefix}`)}`,
      ].join('\n'),
    );
    return 0;
  },
});

function clientOf(text: string): string {
  if (/^[\w.@-]{1,64}$/.test(text)) return text;
  throw new UsageError(
    '--client takes 1 to 64 letters, digits and . _ @ -, so that it is easy to find in logs',
  );
}

function scopesOf(text: string): string[] {
  const scopes = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  const unknown = scopes.filter((scope) => !contractScopes.includes(scope));
  if (scopes.length > 0 && unknown.length === 0) return scopes;
  throw new UsageError(
    `--scopes ${unknown.length > 0 ? `has ${unknown.join(', ')}` : 'is empty'}; the contract has ${contractScopes.join(', ')}`,
  );
}

function expiryOf(text: string, now: Date): string {
  requireDate('--expires', text);
  // A plain date means all of its day, as everywhere in the contract.
  const { to } = dateRange(undefined, text);
  if (to > now.toISOString()) return to;
  throw new UsageError(`--expires is "${text}", which is past`);
}
