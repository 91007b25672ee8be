import type { Delivery } from '../../domain/delivery.ts';
import { sweepWindows } from '../../domain/sweep-policy.ts';
import { command, type Effects, type ExitCode } from '../command.ts';
import { duration } from '../duration.ts';
import { explainError } from '../explain-error.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { faultWords } from '../letter-words.ts';
import { orderIdOf } from '../order-id-of.ts';
import { orderProspects } from '../order-prospects.ts';
import { nextWords } from '../order-words.ts';
import { pasteable } from '../pasteable.ts';
import type { Gravestone, OrderRecord } from '../stores/order-records.ts';
import type { System } from '../system.ts';

/** Says why an order is where it is. */
export const ordersWhy = command({
  name: 'orders why',
  summary: 'say why an order is where it is, and what happens next',
  details: `Tells state and age, the sweeper's last try, what the sweeper does next and when,
the order's delivery, and the dead messages that name it; and the command that hastens it, where there is one.
Of an order that is not there it tells when it was deleted, if it had an Idempotency-Key and that was within a day,
and what its delivery and the dead messages remember. It then ends with 1.`,
  examples: ['orders why 8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f'],
  operand: { value: 'ID', about: 'the order’s id', count: 'one' },
  options: {},

  run: async ({ operands: [given = ''] }, effects) => {
    const id = orderIdOf(given);
    const system = effects.system();
    const [order, deliveries, letters] = await Promise.all([
      system.orders.get(id),
      system.deliveries.ofOrder(id),
      lettersNaming(id, system, effects),
    ]);
    const facts = { id, deliveries, letters, system };
    if (order) return tellOrder(order, facts, effects);
    return tellMissing(await system.orders.gravestone(id), facts, effects);
  },
});

type Facts = {
  id: string;
  deliveries: Delivery[];
  /** Undefined when the DLQ could not be looked into. */
  letters: ExplainedLetter[] | undefined;
  system: System;
};

const mostHeld = 1_000;

/** The order itself does not say whether its first request was sent; the log does. */
const firstRequest =
  '(if the first could not be sent, the log has reservation_request_failed for this order_id)';

function tellOrder(order: OrderRecord, facts: Facts, { out, now }: Effects): ExitCode {
  const at = now();
  const { deliveries, letters, system } = facts;
  const { id, customer_id, status, created_at, updated_at, sweeps = 0 } = order;
  const prospects = orderProspects(order, at, system.policy);
  const next = nextWords(order, prospects, deliveries, at);
  const hasten = hastening(facts, prospects.state);
  const reason = order.status === 'CANCELLED' ? order.status_reason : undefined;
  const age = at.getTime() - Date.parse(created_at);
  const value = {
    id,
    found: true,
    customer_id,
    status,
    ...(reason !== undefined && { status_reason: reason }),
    created_at,
    age_seconds: Math.floor(age / 1_000),
    updated_at,
    sweeps,
    prospects,
    deliveries,
    ...lettersValue(letters),
    next,
    ...(hasten && { hasten }),
  };
  out.result(value, () => {
    const isPending = status === 'PENDING_INVENTORY';
    return lines([
      `Order ${id} is ${status}${isPending ? ` since ${duration(age)}` : ''}.`,
      '',
      ['customer', customer_id],
      ['placed', `${created_at}, ${duration(age)} ago`],
      ['requests', `one when it was placed; ${sweptWords(sweeps, system)}`],
      ...(isPending ? [['', firstRequest] as const] : []),
      ['verdict', isPending ? 'none yet' : `applied at ${updated_at}`],
      ...(reason === undefined ? [] : [['reason', reason] as const]),
      ...deliveryLines(deliveries),
      ...letterLines(letters),
      '',
      `What happens next: ${next}.`,
      ...(hasten ? [`To hasten it: ${hasten}`] : []),
    ]);
  });
  return 0;
}

function sweptWords(sweeps: number, { policy }: System): string {
  return sweeps === 0
    ? 'none by the sweeper'
    : `the sweeper’s last try was number ${sweeps} of ${sweepWindows(policy).length}`;
}

function tellMissing(gravestone: Gravestone | undefined, facts: Facts, { out }: Effects): ExitCode {
  const { id, deliveries, letters, system } = facts;
  const known = knownWords(gravestone, deliveries);
  const { deleted_at } = gravestone ?? {};
  const value = {
    id,
    found: false,
    ...(deleted_at && { deleted_at }),
    deliveries,
    ...lettersValue(letters),
    known,
  };
  out.result(value, () =>
    lines([
      `There is no order ${id} in ${system.stage}.`,
      '',
      ...deliveryLines(deliveries),
      ...letterLines(letters),
      '',
      `What is known: ${known}.`,
    ]),
  );
  return 1;
}

function knownWords(gravestone: Gravestone | undefined, deliveries: readonly Delivery[]): string {
  if (gravestone) return `it was deleted at ${gravestone.deleted_at}`;
  if (deliveries.length > 0) return 'it was confirmed, and deleted since: its delivery remembers it';
  return 'it was deleted before it was confirmed, or never was; the log has order_created and order_deleted for its order_id if it ever was';
}

/** The command that brings an order on; nothing when there is none that would. */
function hastening({ id, letters = [], system: { stage } }: Facts, state: string): string | undefined {
  const verdict = letters.find(({ effect }) => effect === 'confirms' || effect === 'cancels');
  if (verdict) return pasteable(stage, `dlq redrive --select ${verdict.letter.id}`);
  const canAsk = state === 'awaiting-verdict' || state === 'due' || state === 'backing-off';
  return canAsk ? pasteable(stage, `sweep --once --order ${id}`) : undefined;
}

async function lettersNaming(
  id: string,
  system: System,
  { out }: Effects,
): Promise<ExplainedLetter[] | undefined> {
  try {
    const queue = await system.deadLetters();
    return await queue.whileHeld(mostHeld, ({ letters }) =>
      explainedLetters(
        letters.filter(({ body }) => body.toLowerCase().includes(id)),
        system.orders,
      ),
    );
  } catch (error) {
    out.note(`could not look into the DLQ: ${explainError(error)}`);
    return undefined;
  }
}

function lettersValue(letters: ExplainedLetter[] | undefined) {
  if (!letters) return {};
  return {
    dead_messages: letters.map(({ letter, judgement, effect }) => ({
      message_id: letter.id,
      kind: judgement.kind,
      effect,
    })),
  };
}

type Line = string | readonly [name: string, text: string];

function deliveryLines(deliveries: readonly Delivery[]): Line[] {
  if (deliveries.length === 0) return [['delivery', 'none']];
  return deliveries.map(({ id, status, created_at }) => ['delivery', `${id} ${status}, of ${created_at}`]);
}

function letterLines(letters: ExplainedLetter[] | undefined): Line[] {
  if (!letters) return [['dead', 'not known: the DLQ could not be looked into']];
  if (letters.length === 0) return [['dead', 'no message in OMS-OrderEventsDLQ names it']];
  return letters.map(({ letter, judgement }) => ['dead', `message ${letter.id}: ${faultWords(judgement)}`]);
}

function lines(all: readonly Line[]): string {
  return all
    .map((line) => (typeof line === 'string' ? line : `  ${line[0].padEnd(9)} ${line[1]}`))
    .join('\n');
}
