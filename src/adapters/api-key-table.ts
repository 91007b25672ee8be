import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** What is stored of a key: never the key itself. Times are timestamps of the contract's form. */
export type ApiKey = {
  key_hash: string;
  client_id: string;
  scopes: string[];
  customer_id?: string;
  created_at: string;
  expires_at?: string;
  revoked_at?: string;
};

export type ApiKeyTable = {
  /**
   * The record of a key; undefined when it was never issued.
   *
   * @throws Error when the record is not of the form above, so that a mistake in it lets nobody in
   */
  find(key: string): Promise<ApiKey | undefined>;
};

/** ApiKeyTable in DynamoDB. */
export function buildApiKeyTable(client: DynamoDBDocumentClient, TableName: string): ApiKeyTable {
  return {
    find: async (key) => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { key_hash: keyHash(key) }, ConsistentRead: true }),
      );
      if (Item === undefined || isApiKey(Item)) return Item;
      throw new Error(`the record of a key is malformed: ${Item.key_hash.slice(0, 8)}…`);
    },
  };
}

/** Records are written by operators, and a time in another form would compare as a text that never comes. */
function isApiKey(item: Record<string, unknown>): item is ApiKey {
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

/**
 * What a key is found by: its SHA-256, in hexadecimal. Keys are 256 random bits, so no slow hash is needed; and since
 * it is the hash that is looked up, the time of the look-up says nothing about the key.
 */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
