import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { isApiKey } from './is-api-key.ts';

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
  /** The record of a key, unless it is not of the form above; undefined when the key was never issued. */
  find(key: string): Promise<ApiKey | 'malformed' | undefined>;
};

/** ApiKeyTable in DynamoDB. */
export function buildApiKeyTable(client: DynamoDBDocumentClient, TableName: string): ApiKeyTable {
  return {
    find: async (key) => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { key_hash: keyHash(key) }, ConsistentRead: true }),
      );
      return Item === undefined || isApiKey(Item) ? Item : 'malformed';
    },
  };
}

/**
 * What a key is found by: its SHA-256, in hexadecimal. Keys are 256 random bits, so no slow hash is needed; and since
 * it is the hash that is looked up, the time of the look-up says nothing about the key.
 */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
