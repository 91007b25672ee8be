import type { ExplainedLetter } from './explained-letters.ts';

/** An explained message for scripts: ids, kinds and faults, none of the values that it holds. */
export function letterValue({ letter, judgement, order, effect }: ExplainedLetter) {
  const { kind, type, order_id } = judgement;
  return {
    message_id: letter.id,
    sent_at: letter.sent_at,
    kind,
    ...(type !== undefined && { type }),
    ...(kind === 'field-faults' && { faults: judgement.faults }),
    ...(order_id !== undefined && { order_id }),
    ...(order && { order_status: order.status }),
    effect,
  };
}
