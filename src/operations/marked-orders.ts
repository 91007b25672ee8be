import type { Report, SweptOrder } from './ports.ts';

/** The orders whose mark held; one whose write failed is left for the next sweep and holds up no other. */
export async function markedOrders<Key extends { id: string }>(
  few: readonly Key[],
  mark: (key: Key) => Promise<SweptOrder | undefined>,
  report: Report,
): Promise<SweptOrder[]> {
  const marks = await Promise.allSettled(few.map(mark));
  return marks.flatMap((result, index) => {
    if (result.status === 'fulfilled') return result.value ?? [];
    report('sweep_failed', { order_id: few[index]?.id, error: result.reason });
    return [];
  });
}
