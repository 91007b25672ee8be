import { isObject } from '../../contract/is-object.ts';
import type { Answer, Probe } from './probe.ts';

/**
 * Why an order is refused, as the problem says it: asks once more, since Redocly keeps no body of a problem. Undefined, and
 * the order deleted, when it is accepted this time.
 */
export async function placeRefusal(
  probe: Probe,
  { key, customer, sku }: { key: string; customer: string; sku: string },
): Promise<string | undefined> {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' };
  const body = JSON.stringify({ customer_id: customer, items: [{ sku, quantity: 1 }] });
  const answer = await probe({ method: 'POST', path: '/orders', headers, body }).catch(() => undefined);
  const said = answer && objectOf(answer);
  if (!answer || !said) return undefined;
  if (answer.status === 201) {
    await probe({ method: 'DELETE', path: `/orders/${said.order_id}`, headers: { 'x-api-key': key } });
    return undefined;
  }
  const { type, detail } = said;
  return detail === undefined ? `type ${type}` : `type ${type}, detail ${detail}`;
}

function objectOf({ text }: Answer): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
