import { type DynamoDBDocumentClient, PutCommand, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ApiKey } from '../../adapters/api-key-table.ts';
import { unlessRefused } from '../../adapters/unless-refused.ts';

/** A key as it is stored, which somebody may have written by hand; the authorizer refuses one that lacks something. */
export type StoredKey = Partial<ApiKey> & Pick<ApiKey, 'key_hash'>;

/** All keys, as an operator keeps them. */
export type KeyRegister = {
  add(key: ApiKey): Promise<void>;
  all(): Promise<StoredKey[]>;
  /** Revokes a key; false, and nothing changed, when it is revoked already or not there. */
  revoke(key_hash: string, at: string): Promise<boolean>;
};

/** ApiKeyTable in DynamoDB; it holds few keys, so it is read whole. */
export function buildKeyRegister(client: DynamoDBDocumentClient, TableName: string): KeyRegister {
  return {
    add: async (Item) => {
      await client.send(
        new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(key_hash)' }),
      );
    },

    all: async () => {
      const found: StoredKey[] = [];
      for await (const { Items } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
        found.push(...((Items ?? []) as StoredKey[]));
      }
      return found.sort(({ created_at: a = '' }, { created_at: b = '' }) => (a < b ? -1 : 1));
    },

    revoke: async (key_hash, at) => {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { key_hash },
            ConditionExpression: 'attribute_exists(key_hash) AND attribute_not_exists(revoked_at)',
            UpdateExpression: 'SET revoked_at = :at',
            ExpressionAttributeValues: { ':at': at },
          }),
        ),
      );
      return written !== undefined;
    },
  };
}
