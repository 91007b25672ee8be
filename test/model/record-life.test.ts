import { beforeAll, expect, it } from 'vitest';
import { itemSize } from '../../src/model/item-size.ts';
import { type Life, recordLife, type Step } from '../../src/model/record-life.ts';

let life: Life;
beforeAll(async () => {
  life = await recordLife({ lines: 3, page: 20 });
});

const consistent = 'read';
/** The calls of a step, in their order: table, what was done, how many messages were sent. */
const told = (step: Step) => [
  ...life[step].calls.map((call) => {
    if (call.does === 'write') return `${call.table} ${call.isRefused ? 'refused' : 'write'}`;
    return `${call.table}${call.index ? ` ${call.index}` : ''} ${call.isConsistent ? consistent : 'late read'}`;
  }),
  ...life[step].messages.map(() => 'send'),
];

it.each<[Step, string[]]>([
  ['authorize', ['apiKeyTable read']],
  ['createOrder', ['customerTable read', 'orderTable write', 'send']],
  ['replay', ['customerTable read', 'orderTable refused', 'orderTable read', 'send']],
  ['getOrder', ['orderTable read']],
  ['listOrders', ['orderTable GSI1 late read']],
  ['listDeliveries', ['orderTable read', 'deliveryTable GSI1 late read']],
  ['deleteOrder', ['orderTable write']],
  ['confirm', ['orderTable write']],
  ['cancel', ['orderTable write']],
  ['triggerDelivery', ['deliveryTable write']],
  ['cancelDelivery', ['deliveryTable write']],
  ['sweep', Array.from({ length: 9 }, () => 'orderTable GSI2 late read')],
])('%s makes these calls', (step, calls) => {
  expect(told(step)).toEqual(calls);
});

it('items are those that the adapters store, to the byte', () => {
  const created = life.createOrder.calls.find((call) => call.does === 'write');
  if (created?.does !== 'write') throw new Error('no order was written');
  const line = (name: string) =>
    3 +
    4 +
    ('sku'.length + 8) +
    ('quantity'.length + 2) +
    ('price'.length + 3) +
    ('name'.length + name.length);
  const fields: Record<string, number> = {
    id: 36,
    customer_id: 'CUST-1001'.length,
    items: 3 + 3 * (1 + line('Coffee mug, blue, no. 100')),
    // 119.94
    total: 1 + 3,
    status: 'PENDING_INVENTORY'.length,
    created_at: 24,
    updated_at: 24,
    // SHA-256 in base64url.
    fingerprint: 43,
    created_by: 8,
  };
  const bytes = Object.entries(fields).reduce((sum, [name, value]) => sum + name.length + value, 0);
  expect(itemSize(created.after)).toBe(bytes);
});

it('a page of twenty orders is read with one more', () => {
  const [read] = life.listOrders.calls;
  const confirmed = life.confirm.calls[0];
  if (read?.does !== 'read' || confirmed?.does !== 'write') throw new Error('the calls are others');
  const size = itemSize(confirmed.after);
  expect(read.bytes / 21).toBeGreaterThan(0.9 * size);
  expect(read.bytes / 21).toBeLessThan(1.2 * size);
});

it('what is printed is counted: lines of happenings, and counters once in each run', () => {
  expect(life.createOrder.logBytes).toBeGreaterThan(3 * 150);
  expect(life.createOrder.counterBytes).toBeGreaterThan(100);
  expect(life.authorize).toMatchObject({ logBytes: 0, counterBytes: 0 });
  expect(life.sweep).toMatchObject({ logBytes: 0, counterBytes: 0 });
});

it('is the same whenever it is recorded', async () => {
  const again = await recordLife({ lines: 3, page: 20 });
  const sizes = ({ calls, ...rest }: Life[Step]) => ({
    ...rest,
    calls: calls.map((call) =>
      call.does === 'read' ? call.bytes : [itemSize(call.before), itemSize(call.after)],
    ),
  });
  for (const step of Object.keys(life) as Step[]) expect(sizes(again[step])).toEqual(sizes(life[step]));
});
