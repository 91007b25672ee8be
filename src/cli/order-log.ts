import type { Stage } from '../../infra/names.ts';
import type { OrderRecord } from './stores/order-records.ts';

/** The command that shows what a function's log has of an order; of the API only what belongs to its creation. */
export function orderLog(
  name: 'api' | 'sweeper',
  { id, created_at }: Pick<OrderRecord, 'id' | 'created_at'>,
  stage: Stage,
): string {
  if (stage === 'local') return 'see what `npm start` prints of this order_id';
  const from = Date.parse(created_at);
  // A call of the API ends within half a minute, and its request for stock with it.
  const until = name === 'api' ? ` --end-time ${from + 60_000}` : '';
  return (
    `aws logs filter-log-events --log-group-name /oms/${stage}/${name} --start-time ${from}${until} ` +
    `--filter-pattern '{ $.order_id = "${id}" }' --query 'events[].message' --output text`
  );
}
