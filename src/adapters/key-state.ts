import type { ApiKey } from './api-key-table.ts';

/** Whether a key counts at a moment, and if not, why. */
export function keyState({ revoked_at, expires_at }: ApiKey, at: string): 'active' | 'revoked' | 'expired' {
  if (revoked_at !== undefined && revoked_at <= at) return 'revoked';
  return expires_at !== undefined && expires_at <= at ? 'expired' : 'active';
}
