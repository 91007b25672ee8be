import { type Discrepancy, reconcileDeliveries } from '../../operations/reconcile-deliveries.ts';
import { command } from '../command.ts';
import { leftToTheStream } from '../left-to-the-stream.ts';
import { rangeOf } from '../range-of.ts';
import { table } from '../table.ts';

const mostShown = 100;
const remarks: Record<Discrepancy['kind'], string> = {
  missing: 'the order is confirmed and had none',
  'order-back': 'its order stands, and it was cancelled',
  'order-gone': 'its order is gone, and it was pending',
};

/** Brings the deliveries in line with the orders. */
export const deliveriesReconcile = command({
  name: 'deliveries reconcile',
  summary: 'put missing deliveries, open or cancel those that their order contradicts',
  details: `Looks at the orders and deliveries created from --since to --until as they are now: a confirmed order without a
delivery gets it, as the stream would have given it; one whose delivery is cancelled, as after its order was deleted and
restored, has it opened again; a pending delivery whose order is gone is cancelled. A delivery in any other state is its
delivery service's. An order that was confirmed within the last minute is left to the stream. It can be run again, and
beside a stage at work.
Reads OrderTable and DeliveryTable whole, which is a read unit for each 4 KB of them.
Ends with 1 when it did not get to the end, or when --dry-run finds something.`,
  examples: ['deliveries reconcile --since 2026-11-22 --dry-run', 'deliveries reconcile --since 2026-11-22'],
  options: {
    since: {
      kind: 'text',
      value: 'DATE',
      about: 'first day (in UTC) or moment of creation',
      isRequired: true,
    },
    until: { kind: 'text', value: 'DATE', about: 'last day or moment of creation; none: now' },
    'dry-run': { kind: 'flag', about: 'only say what would be done' },
  },

  run: async ({ options }, { out, now, signal, system }) => {
    const { since, until, 'dry-run': isDryRun } = options;
    const range = rangeOf(since, until);
    const discrepancies: Discrepancy[] = [];
    const found = (one: Discrepancy) => discrepancies.push(one);
    const seen = await reconcileDeliveries(system(), range, {
      ...{ isDryRun, leftToTheStream, now, signal, found },
    });
    const value = {
      dry_run: isDryRun,
      orders: seen.orders,
      deliveries: seen.deliveries,
      is_complete: seen.isComplete,
      discrepancies,
    };
    out.result(value, () => {
      const count = (kind: Discrepancy['kind']) => discrepancies.filter((one) => one.kind === kind).length;
      const rows = discrepancies
        .slice(0, mostShown)
        .map((one) => [one.order_id, one.delivery_id, remarks[one.kind]]);
      const more = discrepancies.length - rows.length;
      const [put, opened, cancelled] = isDryRun
        ? ['to be put', 'to be opened again', 'to be cancelled']
        : ['put', 'opened again', 'cancelled'];
      return [
        `Looked at ${seen.orders} confirmed orders and ${seen.deliveries} pending deliveries.`,
        `Missing and ${put}: ${count('missing')}. Cancelled though their order stands, and ${opened}: ${count('order-back')}. Without their order and ${cancelled}: ${count('order-gone')}.`,
        ...(rows.length > 0 ? [table(['ORDER', 'DELIVERY', 'WHY'], rows)] : []),
        ...(more > 0 ? [`… and ${more} more; --json has all.`] : []),
        ...(seen.isComplete ? [] : ['Interrupted before the end; run it again.']),
      ].join('\n');
    });
    return seen.isComplete && !(isDryRun && discrepancies.length > 0) ? 0 : 1;
  },
});
