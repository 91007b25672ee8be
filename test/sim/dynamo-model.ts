import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DeleteCommandInput,
  GetCommand,
  type GetCommandInput,
  type GetCommandOutput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TableShape } from '../../infra/tables.ts';
import { attributeOf, condition, type Item, ModelGap, type Placeholders, update } from './expressions.ts';
import { buildReplica, type Entry, type Replica, rankOf } from './replica.ts';

/** A write that took place. */
export type Write = {
  table: string;
  key: string;
  by: 'put' | 'update' | 'delete';
  before: Item | undefined;
  after: Item | undefined;
};

/** DynamoDB in memory, as far as this system uses it; what it does not do, it refuses. */
export type DynamoModel = {
  /** Does at once what a command asks for, or throws what the client would. */
  apply(command: object): unknown;
  /** What a table holds, beside all calls. */
  items(table: string): ReadonlyMap<string, Item>;
};

type Table = { shape: TableShape; items: Map<string, Item>; copy: Replica; indexes: Map<string, Index> };
type Index = TableShape['indexes'][number] & { replica: Replica };
type Conditional = Placeholders & { ConditionExpression?: string | undefined };

/**
 * @param options.lag how late a write reaches an index, and the reads that do not ask to be consistent
 * @param options.isShort whether a page ends before its limit, as one of many large items does
 */
export function buildDynamoModel(options: {
  tables: Readonly<Record<string, TableShape>>;
  now?: () => number;
  lag?: () => number;
  isShort?: (table: string) => boolean;
  written?: (write: Write) => void;
}): DynamoModel {
  const { now = () => 0, lag = () => 0, isShort = () => false, written = () => {} } = options;
  const tables = new Map(Object.entries(options.tables).map(([name, shape]) => [name, buildTable(shape)]));

  return {
    apply: (command) => {
      if (command instanceof GetCommand) return get(command.input);
      if (command instanceof PutCommand) return put(command.input);
      if (command instanceof UpdateCommand) return change(command.input);
      if (command instanceof DeleteCommand) return remove(command.input);
      if (command instanceof QueryCommand) return query(command.input);
      throw new ModelGap(command.constructor.name);
    },
    items: (name) => tableOf(name).items,
  };

  function buildTable(shape: TableShape): Table {
    const indexes = shape.indexes.map((index) => ({ ...index, replica: buildReplica(now, lag) }));
    return {
      shape,
      items: new Map(),
      copy: buildReplica(now, lag),
      indexes: new Map(indexes.map((index) => [index.name, index])),
    };
  }

  function tableOf(name: string | undefined): Table {
    const table = tables.get(name ?? '');
    if (!table) throw new ModelGap(`table ${name}`);
    return table;
  }

  function get(input: GetCommandInput): Partial<GetCommandOutput> {
    only(input, ['TableName', 'Key', 'ProjectionExpression', 'ConsistentRead']);
    const { TableName, Key, ProjectionExpression, ConsistentRead } = input;
    const table = tableOf(TableName);
    const key = keyOf(table, Key);
    const item = ConsistentRead ? table.items.get(key) : table.copy.get(key);
    if (!item) return {};
    return { Item: ProjectionExpression === undefined ? { ...item } : some(item, [ProjectionExpression]) };
  }

  function put(input: PutCommandInput): object {
    only(input, ['TableName', 'Item', ...conditional]);
    const table = tableOf(input.TableName);
    const item = plain(input.Item) as Item;
    const key = keyOf(table, { [table.shape.key.partition]: item[table.shape.key.partition] });
    allUsed(input, [], []);
    check(input, table.items.get(key));
    write(input.TableName ?? '', 'put', key, item);
    return {};
  }

  function change(input: UpdateCommandInput): object {
    only(input, ['TableName', 'Key', 'UpdateExpression', 'ReturnValues', ...conditional]);
    const { TableName, Key, UpdateExpression = '', ReturnValues } = input;
    const table = tableOf(TableName);
    const key = keyOf(table, Key);
    const { run, paths, values } = update(UpdateExpression);
    allUsed(input, paths, values);
    const before = table.items.get(key);
    check(input, before);
    const after: Item = { ...before, ...Key };
    run(after, input);
    write(TableName ?? '', 'update', key, plain(after) as Item);
    if (ReturnValues === undefined) return {};
    if (ReturnValues === 'ALL_NEW') return { Attributes: { ...after } };
    throw new ModelGap(`ReturnValues ${ReturnValues}`);
  }

  function remove(input: DeleteCommandInput): object {
    only(input, ['TableName', 'Key', ...conditional]);
    const table = tableOf(input.TableName);
    const key = keyOf(table, input.Key);
    allUsed(input, [], []);
    check(input, table.items.get(key));
    write(input.TableName ?? '', 'delete', key, undefined);
    return {};
  }

  function write(name: string, by: Write['by'], key: string, after: Item | undefined): void {
    const table = tableOf(name);
    const before = table.items.get(key);
    if (!before && !after) return;
    if (after) table.items.set(key, after);
    else table.items.delete(key);
    table.copy.write(key, after);
    for (const index of table.indexes.values()) {
      const [then, still] = [projected(table, index, before), projected(table, index, after)];
      if (then || still) index.replica.write(key, still);
    }
    written({ table: name, key, by, before, after });
  }

  function query(input: QueryCommandInput): Partial<QueryCommandOutput> {
    only(input, queryParts);
    const {
      TableName,
      IndexName,
      KeyConditionExpression = '',
      FilterExpression,
      ProjectionExpression,
    } = input;
    const shown = ProjectionExpression?.split(',').map((path) => path.trim());
    const { Limit = Number.POSITIVE_INFINITY, ScanIndexForward = true, ExclusiveStartKey } = input;
    const table = tableOf(TableName);
    const index = table.indexes.get(IndexName ?? '');
    if (!index) throw new ModelGap(`query of other than an index: ${IndexName}`);
    const [partition, sort = ''] = [index.key.partition, index.key.sort];
    const isKeyed = condition(KeyConditionExpression);
    const passes = FilterExpression === undefined ? undefined : condition(FilterExpression);
    allUsed(
      input,
      [...isKeyed.paths, ...(passes?.paths ?? []), ...(shown ?? [])],
      [...isKeyed.values, ...(passes?.values ?? [])],
    );
    const keyed = isKeyed.paths.map((path) => attributeOf(path, input));
    if (keyed[0] !== partition || (keyed[1] ?? sort) !== sort)
      throw invalid('the key condition misses the key');
    if (passes?.paths.some((path) => [partition, sort].includes(attributeOf(path, input)))) {
      throw invalid('Filter Expression can only contain non-primary key attributes');
    }
    const { ':from': from, ':to': to } = input.ExpressionAttributeValues ?? {};
    if (KeyConditionExpression.includes('BETWEEN') && String(from) > String(to)) {
      throw invalid('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
    }
    const sign = ScanIndexForward ? 1 : -1;
    const compare = (a: Entry, b: Entry) =>
      sign * ((sort && texts(a.item[sort], b.item[sort])) || texts(a.rank, b.rank));

    const start = ExclusiveStartKey && startEntry(table, index, ExclusiveStartKey);
    if (start && !isKeyed.run({ item: start.item, given: input })) {
      throw invalid('The provided starting key does not match the key condition');
    }
    const found: Entry[] = [];
    for (const entry of index.replica.entries()) {
      if (!isKeyed.run({ item: entry.item, given: input })) continue;
      if (!start || compare(entry, start) > 0) found.push(entry);
    }
    found.sort(compare);
    const length = found.length > 1 && isShort(TableName ?? '') ? Math.ceil(found.length / 2) : found.length;
    const read = found.slice(0, Math.min(Limit, length));
    const last = read.at(-1)?.item;
    return {
      Items: read
        .filter(({ item }) => passes?.run({ item, given: input }) ?? true)
        .map(({ item }) =>
          shown
            ? some(
                item,
                shown.map((path) => attributeOf(path, input)),
              )
            : { ...item },
        ),
      ...(last && read.length < found.length && { LastEvaluatedKey: keysOnly(table, index, last) }),
    };
  }
}

const conditional = ['ConditionExpression', 'ExpressionAttributeNames', 'ExpressionAttributeValues'];
const queryParts = [
  'TableName',
  'IndexName',
  'ScanIndexForward',
  'Limit',
  'ExclusiveStartKey',
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
];

function only(input: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !known.includes(name)) throw new ModelGap(name);
  }
}

/** DynamoDB refuses placeholders that nothing uses. */
function allUsed(input: Conditional, paths: readonly string[], values: readonly string[]): void {
  const own = input.ConditionExpression === undefined ? undefined : condition(input.ConditionExpression);
  const used = new Set([...paths, ...values, ...(own?.paths ?? []), ...(own?.values ?? [])]);
  const given = { ...input.ExpressionAttributeNames, ...input.ExpressionAttributeValues };
  const unused = Object.keys(given).filter((name) => !used.has(name));
  if (unused.length > 0) throw invalid(`unused in expressions: ${unused.join(', ')}`);
}

function check(input: Conditional, item: Item | undefined): void {
  if (input.ConditionExpression === undefined) return;
  if (condition(input.ConditionExpression).run({ item, given: input })) return;
  throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
}

function keyOf({ shape }: Table, key: Record<string, unknown> | undefined): string {
  const value = key?.[shape.key.partition];
  if (typeof value !== 'string' || value === '' || Object.keys(key ?? {}).length !== 1) {
    throw invalid('The provided key element does not match the schema');
  }
  return value;
}

function projected(table: Table, index: Index, item: Item | undefined): Item | undefined {
  const { partition, sort } = index.key;
  if (item?.[partition] === undefined || (sort !== undefined && item[sort] === undefined)) return undefined;
  return index.projection === 'ALL' ? item : keysOnly(table, index, item);
}

function keysOnly(table: Table, index: Index, item: Item): Item {
  return Object.fromEntries(keyNames(table, index).map((name) => [name, item[name]]));
}

function keyNames({ shape }: Table, { key }: Index): string[] {
  return [shape.key.partition, key.partition, ...(key.sort === undefined ? [] : [key.sort])];
}

function startEntry(table: Table, index: Index, start: Item): Entry {
  const names = keyNames(table, index);
  if (Object.keys(start).length !== names.length || names.some((name) => typeof start[name] !== 'string')) {
    throw invalid('The provided starting key is invalid');
  }
  const { partition } = table.shape.key;
  return { item: start, rank: rankOf(keyOf(table, { [partition]: start[partition] })) };
}

function some(item: Item, attributes: readonly string[]): Item {
  const nested = attributes.find((name) => !/^\w+$/.test(name));
  if (nested !== undefined) throw new ModelGap(`projection "${nested}"`);
  return Object.fromEntries(Object.entries(item).filter(([name]) => attributes.includes(name)));
}

/** A copy that shares nothing with what was given, less what is undefined, as the client's marshaller makes it. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new ModelGap(`storage for ${String(value)}`);
  }
  const copy: Item = {};
  for (const [name, part] of Object.entries(value)) if (part !== undefined) copy[name] = plain(part);
  return copy;
}

function texts(a: unknown, b: unknown): number {
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : Number(one > other);
}

function invalid(message: string): DynamoDBServiceException {
  return new DynamoDBServiceException({
    name: 'ValidationException',
    $fault: 'client',
    message,
    $metadata: { httpStatusCode: 400 },
  });
}
