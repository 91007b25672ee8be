import { type DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { unlessRefused } from '../../adapters/unless-refused.ts';

export type Item = Record<string, unknown>;

/** What of a table is read. */
export type Selection = {
  /** Items whose `created_at` is within both ends; all when it is missing. */
  created?: { from: string; to: string };
  /** Items with this value of a text attribute. */
  only?: { attribute: string; value: string };
  /** The key of the item to go on behind. */
  startAfter?: string;
};

/** Takes items from one table to another. */
export type TableCopier = {
  /** The items of a table that is restored, page by page, each page with the key to go on behind it. */
  pages(from: string, selection: Selection): AsyncIterable<{ items: Item[]; last: string | undefined }>;
  /** Puts an item where none has its key; false, and nothing changed, when there is one. */
  putMissing(item: Item): Promise<boolean>;
};

/** Tables in DynamoDB whose key is one text attribute. */
export function buildTableCopier(
  client: DynamoDBDocumentClient,
  { TableName, key }: { TableName: string; key: string },
): TableCopier {
  return {
    async *pages(from, { created, only, startAfter }) {
      const conditions = [
        ...(created ? ['created_at BETWEEN :from AND :to'] : []),
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

    putMissing: async (Item) => {
      const written = await unlessRefused(
        client.send(
          new PutCommand({
            TableName,
            Item,
            ConditionExpression: 'attribute_not_exists(#key)',
            ExpressionAttributeNames: { '#key': key },
          }),
        ),
      );
      return written !== undefined;
    },
  };
}
