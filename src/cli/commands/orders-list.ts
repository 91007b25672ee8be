import type { Stage } from '../../../infra/names.ts';
import type { Order } from '../../domain/order.ts';
import { sweepWindows } from '../../domain/sweep-policy.ts';
import { command } from '../command.ts';
import { duration } from '../duration.ts';
import { pasteable } from '../pasteable.ts';
import { quoted } from '../quoted.ts';
import { rangeOf } from '../range-of.ts';
import { statuses } from '../statuses.ts';
import type { OrderRecord } from '../stores/order-records.ts';
import { table } from '../table.ts';
import { unsentAt } from '../unsent-at.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

const most = 1_000;

/** Lists orders by status, by customer, or both. */
export const ordersList = command({
  name: 'orders list',
  summary: 'list orders in a status, or of a customer',
  details: `It takes --status, --customer or both. All pending orders come oldest first, so those that hang are on top; final
ones and those of a customer newest first. Shows the number of the sweeper's last try for each. To see what becomes of
one, \`orders why ID\`.
Says when there are more, and how to go on: --since and --until take dates or date-times and belong to the range.`,
  examples: [
    'orders list --status PENDING_INVENTORY',
    'orders list --status CANCELLED --limit 5 --json',
    'orders list --customer CUST-1001 --since 2026-11-01',
  ],
  options: {
    status: { kind: 'text', value: 'STATUS', about: statuses.join(', ') },
    customer: { kind: 'text', value: 'ID', about: 'only orders of this customer' },
    since: { kind: 'text', value: 'DATE', about: 'only orders created from then on' },
    until: { kind: 'text', value: 'DATE', about: 'only orders created up to then' },
    limit: { kind: 'text', value: 'N', about: `how many at the most, up to ${most}; 20 by default` },
  },

  run: async ({ options }, { out, now, system }) => {
    const { customer, since, until } = options;
    const status = options.status === undefined ? undefined : statusOf(options.status);
    const limit = wholeNumber('--limit', options.limit ?? '20', most);
    const span = { ...rangeOf(since, until), limit };
    const at = now().getTime();
    const { orders: records, stage, policy } = system();
    const { orders, isComplete } =
      customer === undefined
        ? await records.inStatus(statusWithoutCustomer(status), span)
        : await records.ofCustomer(customer, status, span);
    const chosen: Chosen = { status, customer, since, until };
    const mostTries = sweepWindows(policy).length;
    const shown = orders.map((order) => ({
      ...summaryOf(order),
      age_seconds: Math.floor((at - Date.parse(order.created_at)) / 1_000),
    }));
    out.result({ orders: shown, is_complete: isComplete }, () => {
      if (shown.length === 0) return noneWords(chosen);
      return [
        table(
          [
            'ORDER',
            'CUSTOMER',
            ...(customer === undefined ? [] : ['STATUS']),
            'AGE',
            'CREATED',
            'LAST TRY',
            'REMARK',
          ],
          shown.map((order) => [
            order.id,
            order.customer_id,
            ...(customer === undefined ? [] : [order.status]),
            duration(order.age_seconds * 1_000),
            order.created_at,
            order.sweeps === 0 ? 'none' : `${order.sweeps} of ${mostTries}`,
            remarkOf(order),
          ]),
        ),
        ...(isComplete ? [] : [moreWords(shown, chosen, stage)]),
      ].join('\n');
    });
    return 0;
  },
});

type Chosen = {
  status: Order['status'] | undefined;
  customer: string | undefined;
  since: string | undefined;
  until: string | undefined;
};

/** The next command begins with the order that this one ends with: others may be as old to the millisecond. */
function moreWords(shown: readonly { created_at: string }[], chosen: Chosen, stage: Stage): string {
  const isOldestFirst = chosen.customer === undefined && chosen.status === 'PENDING_INVENTORY';
  const end = shown.at(-1)?.created_at;
  const next = {
    status: chosen.status,
    customer: chosen.customer,
    since: isOldestFirst ? end : chosen.since,
    until: isOldestFirst ? chosen.until : end,
  };
  const given = Object.entries(next).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${quoted(value)}`],
  );
  const command = pasteable(stage, ['orders list', ...given].join(' '));
  return `These are the ${isOldestFirst ? 'oldest' : 'newest'} ${shown.length}; there are more: raise --limit, up to ${most}, or go on with ${command}`;
}

function noneWords({ status, customer, since, until }: Chosen): string {
  const range = Object.entries({ since, until }).flatMap(([word, at]) =>
    at === undefined ? [] : [`${word} ${at}`],
  );
  const created = range.length === 0 ? '' : `that was created ${range.join(' and ')}`;
  const whose = customer === undefined ? '' : `of customer ${customer}`;
  const subject = ['No order', whose, created].filter(Boolean).join(' ');
  return `${subject} ${status === undefined ? 'is there' : `is ${status}`}.`;
}

function summaryOf(order: OrderRecord) {
  const { id, customer_id, status, created_at, updated_at, sweeps = 0, given_up_at } = order;
  const unsent = unsentAt(order);
  const reason = order.status === 'CANCELLED' ? order.status_reason : undefined;
  return {
    id,
    customer_id,
    status,
    ...(reason !== undefined && { status_reason: reason }),
    created_at,
    updated_at,
    sweeps,
    ...(unsent !== undefined && { unsent_at: unsent }),
    ...(given_up_at !== undefined && { given_up_at }),
  };
}

function remarkOf({ given_up_at, unsent_at, status_reason }: ReturnType<typeof summaryOf>): string {
  if (given_up_at) return `given up at ${given_up_at}`;
  return unsent_at ? `not sent, last at ${unsent_at}` : (status_reason ?? '');
}

function statusWithoutCustomer(status: Order['status'] | undefined): Order['status'] {
  if (status === undefined) throw new UsageError('--status or --customer is missing');
  return status;
}

function statusOf(text: string): Order['status'] {
  const status = statuses.find((one) => one === text.toUpperCase());
  if (!status) throw new UsageError(`--status is "${text}"; it takes ${statuses.join(', ')}`);
  return status;
}
