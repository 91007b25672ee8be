import type { Stage } from '../../../infra/names.ts';
import type { Order } from '../../domain/order.ts';
import { sweepWindows } from '../../domain/sweep-policy.ts';
import { command } from '../command.ts';
import { duration } from '../duration.ts';
import { pasteable } from '../pasteable.ts';
import { rangeOf } from '../range-of.ts';
import { statuses } from '../statuses.ts';
import type { OrderRecord } from '../stores/order-records.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

const most = 1_000;

/** Lists orders by status. */
export const ordersList = command({
  name: 'orders list',
  summary: 'list orders in a status',
  details: `Pending orders come oldest first, so those that hang are on top; final ones newest first.
Shows the number of the sweeper's last try for each. To see what becomes of one, \`orders why ID\`.
Says when there are more, and how to go on: --since and --until take dates or date-times and belong to the range.`,
  examples: ['orders list --status PENDING_INVENTORY', 'orders list --status CANCELLED --limit 5 --json'],
  options: {
    status: { kind: 'text', value: 'STATUS', about: statuses.join(', '), isRequired: true },
    since: { kind: 'text', value: 'DATE', about: 'only orders created from then on' },
    until: { kind: 'text', value: 'DATE', about: 'only orders created up to then' },
    limit: { kind: 'text', value: 'N', about: `how many at the most, up to ${most}; 20 by default` },
  },

  run: async ({ options }, { out, now, system }) => {
    const status = statusOf(options.status);
    const limit = wholeNumber('--limit', options.limit ?? '20', most);
    const at = now().getTime();
    const { since, until } = options;
    const { orders: records, stage, policy } = system();
    const { orders, isComplete } = await records.inStatus(status, { ...rangeOf(since, until), limit });
    const mostTries = sweepWindows(policy).length;
    const shown = orders.map((order) => ({
      ...summaryOf(order),
      age_seconds: Math.floor((at - Date.parse(order.created_at)) / 1_000),
    }));
    out.result({ orders: shown, is_complete: isComplete }, () => {
      if (shown.length === 0) return noneWords(status, since, until);
      return [
        table(
          ['ORDER', 'CUSTOMER', 'AGE', 'CREATED', 'LAST TRY', 'REMARK'],
          shown.map((order) => [
            order.id,
            order.customer_id,
            duration(order.age_seconds * 1_000),
            order.created_at,
            order.sweeps === 0 ? 'none' : `${order.sweeps} of ${mostTries}`,
            order.given_up_at ? `given up at ${order.given_up_at}` : (order.status_reason ?? ''),
          ]),
        ),
        ...(isComplete ? [] : [moreWords(shown, status, { since, until, stage })]),
      ].join('\n');
    });
    return 0;
  },
});

/** The next command begins with the order that this one ends with: others may be as old to the millisecond. */
function moreWords(
  shown: readonly { created_at: string }[],
  status: Order['status'],
  { since, until, stage }: { since?: string | undefined; until?: string | undefined; stage: Stage },
): string {
  const isPending = status === 'PENDING_INVENTORY';
  const end = shown.at(-1)?.created_at;
  const range = isPending ? { since: end, until } : { since, until: end };
  const given = Object.entries(range).flatMap(([name, at]) => (at === undefined ? [] : [`--${name} ${at}`]));
  const command = pasteable(stage, ['orders list --status', status, ...given].join(' '));
  return `These are the ${isPending ? 'oldest' : 'newest'} ${shown.length}; there are more: raise --limit, up to ${most}, or go on with ${command}`;
}

function noneWords(status: Order['status'], since: string | undefined, until: string | undefined): string {
  const range = Object.entries({ since, until }).flatMap(([word, at]) =>
    at === undefined ? [] : [`${word} ${at}`],
  );
  if (range.length === 0) return `No order is ${status}.`;
  return `No order that was created ${range.join(' and ')} is ${status}.`;
}

function summaryOf(order: OrderRecord) {
  const { id, customer_id, status, created_at, updated_at, sweeps = 0, given_up_at } = order;
  const reason = order.status === 'CANCELLED' ? order.status_reason : undefined;
  return {
    id,
    customer_id,
    status,
    ...(reason !== undefined && { status_reason: reason }),
    created_at,
    updated_at,
    sweeps,
    ...(given_up_at !== undefined && { given_up_at }),
  };
}

function statusOf(text: string): Order['status'] {
  const status = statuses.find((one) => one === text.toUpperCase());
  if (!status) throw new UsageError(`--status is "${text}"; it takes ${statuses.join(', ')}`);
  return status;
}
