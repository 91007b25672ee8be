import type { ApiKey } from './api-key-table.ts';

/** Records are written by operators, and a time in another form would compare as a text that never comes. */
export function isApiKey(item: Record<string, unknown>): item is ApiKey {
  const { client_id, scopes, customer_id, created_at, expires_at, revoked_at } = item;
  return (
    typeof client_id === 'string' &&
    Array.isArray(scopes) &&
    scopes.every((scope) => typeof scope === 'string') &&
    (customer_id === undefined || typeof customer_id === 'string') &&
    [created_at, expires_at, revoked_at].every((at) => at === undefined || isTimestamp(at))
  );
}

/** Whether it is a time as JavaScript writes it, which is the contract's own form. */
function isTimestamp(at: unknown): boolean {
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at;
}
