import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../domain/order.ts';
import type { ListFilters, PagePosition } from '../domain/page-token.ts';
import { withPlainStatus } from './status-key.ts';

/** Reads of one page at the most. They double in size, so a page looks at some 250 times its length. */
const readBudget = 8;

/**
 * Bytes of one page. Lambda answers with 6 MB at the most
 * ([quotas](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html)), in which the answer's text is
 * escaped once more.
 */
const pageBytes = 2 * 1024 * 1024;

/**
 * A page of a customer's orders from GSI1, newest first.
 *
 * DynamoDB's `Limit` counts what it reads, not what passes the filter
 * ([Query](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.FilterExpression.html)), so a
 * filtered page is filled by reading on. It reads one order further than it returns, to know whether there is more;
 * when the budget is spent first, the page is short and `next` is where reading stopped. Very large orders make a
 * page short, too.
 */
export async function queryOrders(
  client: DynamoDBDocumentClient,
  TableName: string,
  {
    customer_id,
    status,
    from,
    to,
    limit,
    after,
  }: ListFilters & { limit: number; after?: PagePosition | undefined },
): Promise<{ orders: Order[]; next?: PagePosition }> {
  const found: Order[] = [];
  let start: Record<string, unknown> | undefined = after && { ...after, customer_id };
  for (let read = 0; read < readBudget; read++) {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'GSI1',
        ScanIndexForward: false,
        Limit: (limit + 1) * 2 ** read,
        ExclusiveStartKey: start,
        KeyConditionExpression: 'customer_id = :customer AND created_at BETWEEN :from AND :to',
        ...(status !== undefined && {
          FilterExpression: 'begins_with(#status, :status)',
          ExpressionAttributeNames: { '#status': 'status' },
        }),
        ExpressionAttributeValues: {
          ':customer': customer_id,
          ':from': from,
          ':to': to,
          ...(status !== undefined && { ':status': status }),
        },
      }),
    );
    found.push(...((Items ?? []) as Order[]).map(withPlainStatus));
    const fitting = Math.min(limit, countWithin(found, pageBytes));
    if (found.length > fitting) return pageOf(found.slice(0, fitting));
    if (!LastEvaluatedKey) return { orders: found };
    start = LastEvaluatedKey;
  }
  return { orders: found, next: positionOf(start as PagePosition) };
}

function pageOf(orders: Order[]): { orders: Order[]; next?: PagePosition } {
  const last = orders.at(-1);
  return last ? { orders, next: positionOf(last) } : { orders };
}

/** How many of the first orders are as JSON within that many bytes; one at the least. */
function countWithin(orders: readonly Order[], bytes: number): number {
  let sum = 0;
  const tooMuch = orders.findIndex((order) => {
    sum += Buffer.byteLength(JSON.stringify(order));
    return sum > bytes;
  });
  return tooMuch < 0 ? orders.length : Math.max(tooMuch, 1);
}

function positionOf({ created_at, id }: PagePosition): PagePosition {
  return { created_at, id };
}
