import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { operationFacts } from '../../generated/operation-facts.ts';
import { physicalNames } from '../../infra/names.ts';
import { type ApiKey, keyHash } from '../adapters/api-key-table.ts';
import { unlessRefused } from '../adapters/unless-refused.ts';

const names = physicalNames('local');

/** Units that the inventory stand-in starts with; a sku that is not here is out of stock. */
export const openingStock: Readonly<Record<string, number>> = {
  'SKU-1001': 1_000_000,
  'SKU-1002': 1_000,
  'SKU-SOLD-OUT': 0,
};

/** Customers that are there from the start. */
export const customers = [
  { id: 'CUST-1001', name: 'Ada Example', email: 'ada@example.com', address: '1 Sample Street, Springfield' },
  { id: 'CUST-1002', name: 'Ben Example', email: 'ben@example.com', address: '2 Sample Street, Springfield' },
];

/** Takes a key back, so that kept tables do not go on to know it. */
export async function takeBack(client: DynamoDBDocumentClient, key: string): Promise<void> {
  await client.send(new DeleteCommand({ TableName: names.apiKeyTable, Key: { key_hash: keyHash(key) } }));
}

/** Puts two customers in place, and a key that may do all that the contract has scopes for; what is there stays. */
export async function seed(client: DynamoDBDocumentClient, key: string, now: Date): Promise<void> {
  const scopes = [
    ...new Set(Object.values(operationFacts).flatMap(({ requiredScopes }) => [...requiredScopes])),
  ];
  const record: ApiKey = {
    key_hash: keyHash(key),
    client_id: 'local',
    scopes,
    created_at: now.toISOString(),
  };
  const put = (TableName: string, Item: Record<string, unknown>, key: string) =>
    unlessRefused(
      client.send(new PutCommand({ TableName, Item, ConditionExpression: `attribute_not_exists(${key})` })),
    );
  await Promise.all([
    put(names.apiKeyTable, record, 'key_hash'),
    ...customers.map((customer) => put(names.customerTable, customer, 'id')),
  ]);
}
