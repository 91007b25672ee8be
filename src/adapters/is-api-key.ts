import type { ApiKey } from './api-key-table.ts';

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Records are written by operators, and a time in another form would compare as a text that never comes. */
export function isApiKey(item: Record<string, unknown>): item is ApiKey {
  const { client_id, scopes, customer_id, created_at, expires_at, revoked_at } = item;
  return (
    typeof client_id === 'string' &&
    Array.isArray(scopes) &&
    scopes.every((scope) => typeof scope === 'string') &&
    (customer_id === undefined || typeof customer_id === 'string') &&
    [created_at, expires_at, revoked_at].every((at) => at === undefined || timestamp.test(String(at)))
  );
}
