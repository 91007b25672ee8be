import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedShard } from '../../src/local/embedded-shard.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { localSettings } from '../../src/local/settings.ts';

const TableName = 'OrderTable';

let engines: Engines;
let changes: EmbeddedShard;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  engines = await startEngines({});
  if (!engines.orderChanges) throw new Error('the embedded engine has a feed');
  changes = engines.orderChanges;
  const { aws } = localSettings({});
  client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...aws, endpoint: engines.dynamoEndpoint }));
  await provisionTables(client);
});

afterAll(async () => {
  client.destroy();
  await engines.stop();
});

/** The changes since the last look. */
async function seen(count: number): Promise<DynamoDBRecord[]> {
  const found: DynamoDBRecord[] = [];
  while (found.length < count) {
    const records = await changes.read(100, AbortSignal.timeout(50_000));
    if (records === 'closed' || records.length === 0)
      throw new Error(`only ${found.length} of ${count} changes`);
    found.push(...records);
  }
  return found;
}

const put = (id: string, n: number) => client.send(new PutCommand({ TableName, Item: { id, n } }));

it('every kind of write is told with what was before and after', async () => {
  await put('a', 1);
  await put('a', 2);
  const add = { UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } };
  await client.send(new UpdateCommand({ TableName, Key: { id: 'a' }, ...add }));
  await client.send(new DeleteCommand({ TableName, Key: { id: 'a' } }));
  await client.send(
    new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: { id: 'b', n: 7 } } }] } }),
  );
  const told = (await seen(5)).map(({ eventName, dynamodb }) => [
    eventName,
    dynamodb?.OldImage?.n?.N,
    dynamodb?.NewImage?.n?.N,
  ]);
  expect(told).toEqual([
    ['INSERT', undefined, '1'],
    ['MODIFY', '1', '2'],
    ['MODIFY', '2', '3'],
    ['REMOVE', '3', undefined],
    ['INSERT', undefined, '7'],
  ]);
});

it('a write that changes nothing, fails its condition or goes to another table is not told', async () => {
  await put('e', 7);
  await seen(1);
  await put('e', 7);
  const refused = client.send(
    new PutCommand({ TableName, Item: { id: 'e', n: 8 }, ConditionExpression: 'attribute_not_exists(id)' }),
  );
  await expect(refused).rejects.toThrow('conditional');
  await client.send(new PutCommand({ TableName: 'CustomerTable', Item: { id: 'b' } }));
  await client.send(new DeleteCommand({ TableName, Key: { id: 'never there' } }));
  await put('c', 1);
  const [first] = await seen(1);
  expect(first?.dynamodb?.Keys).toEqual({ id: { S: 'c' } });
});

it('writes of one key at once are told in the order in which they took place', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => put('d', n)));
  const records = await seen(40);
  for (const [index, { dynamodb }] of records.entries()) {
    expect(dynamodb?.OldImage).toEqual(records[index - 1]?.dynamodb?.NewImage);
  }
  const { Item } = await client.send(new GetCommand({ TableName, Key: { id: 'd' }, ConsistentRead: true }));
  expect(records.at(-1)?.dynamodb?.NewImage?.n?.N).toBe(String(Item?.n));
});

it('a refusal of the engine reaches the caller as it is', async () => {
  const wrong = client.send(new PutCommand({ TableName, Item: { id: 5 } }));
  await expect(wrong).rejects.toMatchObject({ name: 'ValidationException' });
});
