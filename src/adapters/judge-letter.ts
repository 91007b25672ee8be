import { OMS_OrderEventsQueue as isOrderEvent } from '../../generated/message-validators.js';
import { isObject } from '../contract/is-object.ts';
import { messageFaults } from '../contract/message-faults.ts';
import type { OrderEvent } from '../contract/order-event-reactions.ts';
import { firstCharacters } from '../domain/first-characters.ts';
import { namedOrder } from './named-order.ts';
import { parsedJson } from './parsed-json.ts';
import { uuidIn } from './uuid.ts';

/** What is wrong with a message of OMS-OrderEventsQueue, or that nothing is, and the order that it names. */
export type Judgement =
  | { kind: 'not-json'; type?: never; order_id?: string }
  | { kind: 'not-an-object'; type?: never; order_id?: string }
  | { kind: 'unknown-type'; type?: string; order_id?: string }
  | { kind: 'field-faults'; type: string; faults: string[]; order_id?: string }
  | { kind: 'fine'; type: OrderEvent['type']; order_id: string };

/** Judges a message by asyncapi.yaml, as its consumer does. */
export function judgeLetter(body: string): Judgement {
  const message = parsedJson(body);
  // Of a message without an `order_id`, the first UUID is all that can be said of the order that it was about.
  const named = namedOrder(body) ?? uuidIn(body);
  const order = named === undefined ? {} : { order_id: named };
  if (message === undefined) return { kind: 'not-json', ...order };
  if (isOrderEvent(message)) return { kind: 'fine', type: message.type, order_id: message.order_id };
  const errors = isOrderEvent.errors ?? [];
  if (!isObject(message)) return { kind: 'not-an-object', ...order };
  const type = typeof message.type === 'string' ? message.type : undefined;
  if (type === undefined || errors.some(({ keyword }) => keyword === 'discriminator')) {
    return { kind: 'unknown-type', ...(type !== undefined && { type: firstCharacters(type, 64) }), ...order };
  }
  return { kind: 'field-faults', type, faults: messageFaults(errors), ...order };
}
