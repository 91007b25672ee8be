import type { ApiKey } from '../adapters/api-key-table.ts';

/** What operators call a key by: enough of its hash to be unique, and of no use to a caller. */
export function hashPrefix({ key_hash }: Pick<ApiKey, 'key_hash'>): string {
  return key_hash.slice(0, 12);
}
