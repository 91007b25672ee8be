import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { chunks } from '../domain/chunks.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { PagePosition } from '../domain/page-token.ts';
import { shardsAtOnce } from './shards-at-once.ts';

/** A key of the index as far as it is read. */
type Shard = {
  key: string;
  page: PagePosition[];
  start: Record<string, unknown> | undefined;
  isAtEnd: boolean;
};

/**
 * The keys of the orders in GSI2 that were created within both ends, over several of its keys as if they were one: by
 * age, page by page, none of them before its turn.
 *
 * Some keys are asked at once, so many of them do not take as many times as long; no more than a page of each is held.
 */
export async function* queryStatus(
  client: DynamoDBDocumentClient,
  TableName: string,
  {
    keys,
    pageSize,
    ...range
  }: DateRange & { newestFirst: boolean; keys: readonly string[]; pageSize: number },
): AsyncGenerator<PagePosition[]> {
  const shards = keys.map((key): Shard => ({ key, page: [], start: undefined, isAtEnd: false }));
  const comesFirst = (a: string, b: string) => (range.newestFirst ? a > b : a < b);
  do {
    for (const some of chunks(shards, shardsAtOnce)) await Promise.all(some.map(readOn));
    // What lies behind the end of a page that is not the last may come before what another shard shows.
    const ends = shards.flatMap(({ page, isAtEnd }) => (isAtEnd ? [] : (page.at(-1)?.created_at ?? [])));
    const end = ends.reduce((first: string | undefined, each) => {
      return first === undefined || comesFirst(each, first) ? each : first;
    }, undefined);
    const inTurn = shards.flatMap((shard) => {
      const late = shard.page.findIndex(({ created_at }) => end !== undefined && comesFirst(end, created_at));
      return shard.page.splice(0, late < 0 ? shard.page.length : late);
    });
    yield inTurn.sort((a, b) =>
      a.created_at === b.created_at ? 0 : comesFirst(a.created_at, b.created_at) ? -1 : 1,
    );
  } while (shards.some(({ page, isAtEnd }) => !isAtEnd || page.length > 0));

  async function readOn(shard: Shard): Promise<void> {
    while (shard.page.length === 0 && !shard.isAtEnd) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI2',
          ScanIndexForward: !range.newestFirst,
          Limit: pageSize,
          ExclusiveStartKey: shard.start,
          KeyConditionExpression: '#status = :key AND created_at BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#status': 'status' },
          // A sort key is never empty, so the first moment there is stands for "since ever".
          ExpressionAttributeValues: {
            ':key': shard.key,
            ':from': range.from || '0',
            ':to': range.to,
          },
        }),
      );
      shard.page = (Items ?? []) as PagePosition[];
      shard.start = LastEvaluatedKey;
      shard.isAtEnd = LastEvaluatedKey === undefined;
    }
  }
}
