import {
  type ConsumedCapacity,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { physicalNames } from '../../infra/names.ts';
import { tableShapes } from '../../infra/tables.ts';
import { type Engines, startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { localSettings } from '../../src/local/settings.ts';
import { type StoreCall, unitsOf } from '../../src/model/capacity.ts';
import { type Item, itemSize } from '../../src/model/item-size.ts';
import { fc } from '../support/fast-check.ts';

const { orderTable } = tableShapes;
const TableName = physicalNames('local').orderTable;

const order = (status: string, ballast: number): Item =>
  marshall({ id: 'a', customer_id: 'c', status, created_at: 't', ballast: 'x'.repeat(ballast) });
/** What an order has besides its ballast: four names and texts, and the name of the ballast. */
const besides =
  'id'.length + 1 + 'customer_id'.length + 1 + 'status'.length + 'created_at'.length + 1 + 'ballast'.length;

const write = (before: Item | undefined, after: Item | undefined, isRefused = false): StoreCall => ({
  does: 'write',
  before,
  after,
  isRefused,
});
const units = (call: StoreCall) =>
  unitsOf(call, orderTable).map(({ index = 'table', key = '', writes }) => [index, key, writes]);

describe('what a write takes', () => {
  const [small, large] = [order('PENDING', 10), order('PENDING', 3_000)];
  const tombstone = marshall({ id: 'a', deleted_at: 't' });
  it.each<[string, StoreCall, (string | number)[][]]>([
    [
      'a put: one unit in each',
      write(undefined, small),
      [
        ['table', '', 1],
        ['GSI1', 'c', 1],
        ['GSI2', 'PENDING', 1],
      ],
    ],
    [
      'a put of three kilobytes: four in the index that has all, one in that of keys',
      write(undefined, large),
      [
        ['table', '', 3],
        ['GSI1', 'c', 3],
        ['GSI2', 'PENDING', 1],
      ],
    ],
    [
      'a new status: the old entry goes and a new one comes',
      write(small, order('CONFIRMED', 10)),
      [
        ['table', '', 1],
        ['GSI1', 'c', 1],
        ['GSI2', 'PENDING', 1],
        ['GSI2', 'CONFIRMED', 1],
      ],
    ],
    [
      'an attribute that the index of keys does not have: nothing there',
      write(small, { ...small, sweeps: { N: '1' } }),
      [
        ['table', '', 1],
        ['GSI1', 'c', 1],
      ],
    ],
    [
      'what shrinks: as much as it was',
      write(large, small),
      [
        ['table', '', 3],
        ['GSI1', 'c', 3],
      ],
    ],
    [
      'a delete: the entries go',
      write(large, undefined),
      [
        ['table', '', 3],
        ['GSI1', 'c', 3],
        ['GSI2', 'PENDING', 1],
      ],
    ],
    [
      'a tombstone: it is in no index',
      write(small, tombstone),
      [
        ['table', '', 1],
        ['GSI1', 'c', 1],
        ['GSI2', 'PENDING', 1],
      ],
    ],
    ['a write that is refused: what is there, and no index', write(large, large, true), [['table', '', 3]]],
    ['a write that is refused where nothing is', write(undefined, undefined, true), [['table', '', 1]]],
  ])('%s', (_what, call, taken) => {
    expect(units(call)).toEqual(taken);
  });

  it.each([
    [1_024 - besides - 'P'.length, 1],
    [1_025 - besides - 'P'.length, 2],
  ])('a unit ends at a kilobyte: ballast of %i', (ballast, writes) => {
    expect(units(write(undefined, order('P', ballast)))[0]).toEqual(['table', '', writes]);
  });
});

describe('what a read takes', () => {
  it.each([
    [{ bytes: 0, isConsistent: true }, 1],
    [{ bytes: 4_096, isConsistent: true }, 1],
    [{ bytes: 4_097, isConsistent: true }, 2],
    [{ bytes: 4_097, isConsistent: false }, 1],
    [{ bytes: 100, isConsistent: false }, 0.5],
  ])('%o', (read, reads) => {
    expect(unitsOf({ does: 'read', ...read }, orderTable)).toEqual([{ reads, writes: 0 }]);
  });
});

describe('dynalite, whose numbers are those that DynamoDB was seen to give', () => {
  let engines: Engines;
  let client: DynamoDBClient;
  beforeAll(async () => {
    engines = await startEngines({});
    client = new DynamoDBClient({ ...localSettings({}).aws, endpoint: engines.dynamoEndpoint });
    await provisionTables(client);
  });
  afterAll(async () => {
    client.destroy();
    await engines.stop();
  });

  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ maxLength: 3_000, minLength: 1, unit: 'grapheme' }),
      fc.maxSafeInteger(),
      fc.integer().map((cents) => cents / 100),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), tie('value'), {
        maxKeys: 5,
        noNullPrototype: true,
      }),
    ),
  })).value;

  it('takes as many units of the table for the same items', async () => {
    const ReturnConsumedCapacity = 'TOTAL' as const;
    await fc.assert(
      fc.asyncProperty(value, value, fc.boolean(), async (one, other, ConsistentRead) => {
        const Key = { id: { S: crypto.randomUUID() } };
        const item = (rest: unknown): Item => ({ ...Key, ...marshall({ rest }) });
        const table = (call: StoreCall) => unitsOf(call, orderTable)[0];
        const taken = async (answer: Promise<{ ConsumedCapacity?: ConsumedCapacity | undefined }>) =>
          (await answer).ConsumedCapacity?.CapacityUnits;

        const [before, after] = [item(one), item(other)];
        expect(
          await taken(client.send(new PutItemCommand({ TableName, Item: before, ReturnConsumedCapacity }))),
        ).toBe(table(write(undefined, before))?.writes);
        const read = new GetItemCommand({ TableName, Key, ConsistentRead, ReturnConsumedCapacity });
        expect(await taken(client.send(read))).toBe(
          table({ does: 'read', bytes: itemSize(before), isConsistent: ConsistentRead })?.reads,
        );
        const update = new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression: 'SET rest = :rest',
          ExpressionAttributeValues: { ':rest': after.rest ?? { NULL: true } },
          ReturnConsumedCapacity,
        });
        expect(await taken(client.send(update))).toBe(table(write(before, after))?.writes);
        expect(
          await taken(client.send(new DeleteItemCommand({ TableName, Key, ReturnConsumedCapacity }))),
        ).toBe(table(write(after, undefined))?.writes);
      }),
      { numRuns: 60 },
    );
  });
});
