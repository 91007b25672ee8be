import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { unlessRefused } from '../../adapters/unless-refused.ts';

export type Item = Record<string, unknown>;

/** What of a table is read. */
export type Selection = {
  /** Items that were created, and tombstones of orders deleted, within both ends; all when it is missing. */
  created?: { from: string; to: string };
  /** Items with this value of a text attribute. */
  only?: { attribute: string; value: string };
  /** The key of the item to go on behind. */
  startAfter?: string;
};

/**
 * What became of an item: put where there was none, put over the tombstone of a deleted order, left out because the
 * tombstone stays, or because the table has the item.
 */
export type Copied = 'put' | 'replaced' | 'deleted' | 'there';

/** Takes items from one table to another. */
export type TableCopier = {
  /** What makes another table none to read from, in words about it; undefined when its key is the table's own. */
  keyFault(from: string): Promise<string | undefined>;
  /** The items of a table that is restored, page by page, each page with the key to go on behind it. */
  pages(from: string, selection: Selection): AsyncIterable<{ items: Item[]; last: string | undefined }>;
  /** Puts an item where none has its key, or only a tombstone when that is wanted; a dry run says what it would do. */
  copy(item: Item, how: { isDryRun: boolean; overTombstones: boolean }): Promise<Copied>;
};

/** Tables in DynamoDB whose key is one text attribute. */
export function buildTableCopier(
  client: DynamoDBDocumentClient,
  { TableName, key }: { TableName: string; key: string },
): TableCopier {
  const missing = 'attribute_not_exists(#key)';
  const missingOrTombstone = `${missing} OR (attribute_exists(deleted_at) AND attribute_not_exists(#status))`;

  return {
    keyFault: async (from) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: from }));
      const typeOf = (name: string | undefined) =>
        Table?.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
      const found = (Table?.KeySchema ?? []).map(
        ({ AttributeName, KeyType }) => `${AttributeName} (${KeyType} ${typeOf(AttributeName)})`,
      );
      const wanted = `${key} (HASH S)`;
      return found.join(', ') === wanted
        ? undefined
        : `has the key ${found.join(', ')}, and ${TableName} ${wanted}`;
    },

    async *pages(from, { created, only, startAfter }) {
      const conditions = [
        // A tombstone knows when its order was deleted, and not when it was created.
        ...(created ? ['(created_at BETWEEN :from AND :to OR deleted_at BETWEEN :from AND :to)'] : []),
        ...(only ? ['#only = :only'] : []),
      ];
      const query = {
        TableName: from,
        ...(startAfter !== undefined && { ExclusiveStartKey: { [key]: startAfter } }),
        ...(conditions.length > 0 && {
          FilterExpression: conditions.join(' AND '),
          ExpressionAttributeValues: {
            ...(created && { ':from': created.from, ':to': created.to }),
            ...(only && { ':only': only.value }),
          },
        }),
        ...(only && { ExpressionAttributeNames: { '#only': only.attribute } }),
      };
      for await (const { Items = [], LastEvaluatedKey } of paginateScan({ client }, query)) {
        const last = LastEvaluatedKey?.[key];
        yield { items: Items, last: last === undefined ? undefined : String(last) };
      }
    },

    copy: async (item, { isDryRun, overTombstones }) => {
      // A tombstone that was lost comes back; one for another would change nothing.
      const isOver = overTombstones && !isTombstone(item);
      if (!isDryRun) {
        const written = await unlessRefused(
          client.send(
            new PutCommand({
              TableName,
              Item: item,
              ConditionExpression: isOver ? missingOrTombstone : missing,
              ExpressionAttributeNames: { '#key': key, ...(isOver && { '#status': 'status' }) },
              ReturnValues: 'ALL_OLD',
            }),
          ),
        );
        if (written) return written.Attributes ? 'replaced' : 'put';
      }
      const Key = { [key]: item[key] };
      const { Item: found } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      if (isDryRun && !found) return 'put';
      if (!isTombstone(found) || isTombstone(item)) return 'there';
      return isDryRun && isOver ? 'replaced' : 'deleted';
    },
  };
}

/** What a deleted order has left: an order has a status. */
function isTombstone(item: Item | undefined): boolean {
  return item !== undefined && 'deleted_at' in item && !('status' in item);
}
