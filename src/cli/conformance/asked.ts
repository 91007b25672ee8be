import type { ReservationMessage } from '../../adapters/reservation-message.ts';
import type { OrderEvent } from '../../contract/order-event-reactions.ts';
import type { PendingOrder } from '../../domain/order.ts';

export type Line = { sku: string; quantity: number };
export type Verdict = OrderEvent['type'];

/** An order whose stock was asked for, with each message that asked. */
export type Asked = { order: PendingOrder; messages: ReservationMessage[] };
