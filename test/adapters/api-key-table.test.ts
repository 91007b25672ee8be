import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { type ApiKeyTable, buildApiKeyTable, keyHash } from '../../src/adapters/api-key-table.ts';
import type { AwsClients } from '../../src/handlers/aws-clients.ts';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';

const TableName = physicalNames('local').apiKeyTable;

let engines: Engines;
let clients: AwsClients;
let keys: ApiKeyTable;
beforeAll(async () => {
  engines = await startEngines({});
  clients = buildEngineClients(engines);
  await provisionTables(clients.dynamo);
  keys = buildApiKeyTable(clients.dynamo, TableName);
});
afterAll(async () => {
  clients.dynamo.destroy();
  clients.sqs.destroy();
  await engines.stop();
});

const good = { client_id: 'shop', scopes: ['orders:read'], created_at: '2026-01-02T03:04:05.678Z' };

async function store(key: string, record: object): Promise<object> {
  const Item = { key_hash: keyHash(key), ...record };
  await clients.dynamo.send(new PutCommand({ TableName, Item }));
  return Item;
}

it.each([
  ['plain', good],
  ['bound to a customer', { ...good, customer_id: 'CUST-1001' }],
  ['with an end', { ...good, expires_at: '2027-01-02T03:04:05.678Z' }],
  ['that was revoked', { ...good, revoked_at: '2026-02-02T03:04:05.678Z' }],
])('finds the record of a key, one %s', async (what, record) => {
  expect(await keys.find(what)).toBeUndefined();
  const stored = await store(what, record);
  expect(await keys.find(what)).toEqual(stored);
});

it.each([
  ['without a client', { ...good, client_id: undefined }],
  ['with scopes in one text', { ...good, scopes: 'orders:read orders:write' }],
  ['with a scope that is no text', { ...good, scopes: [7] }],
  ['with a customer that is no text', { ...good, customer_id: 1001 }],
  ['whose end is a date', { ...good, expires_at: '2027-01-02' }],
  ['whose end has an offset', { ...good, expires_at: '2027-01-02T03:04:05.678+01:00' }],
  ['whose end is in seconds', { ...good, expires_at: 1_798_858_645 }],
  ['that was revoked at some other time', { ...good, revoked_at: 'yesterday' }],
])('gives no record %s away as one that lets somebody in', async (what, record) => {
  await store(what, JSON.parse(JSON.stringify(record)));
  expect(await keys.find(what)).toBe('malformed');
});
