import { describe, expectTypeOf, it } from 'vitest';
import type { OrderEvent, OrderEventReactions } from '../../src/contract/order-event-reactions.ts';

declare const reactions: OrderEventReactions;

describe('the reactions to the messages of OMS-OrderEventsQueue', () => {
  it('have none missing', () => {
    const { InventoryReserved: _missing, ...others } = reactions;
    // @ts-expect-error -- InventoryReserved has no reaction
    others satisfies OrderEventReactions;
  });

  it('have none besides', () => {
    // @ts-expect-error -- no OrderShipped travels on the queue
    ({ ...reactions, OrderShipped: reactions.InventoryReserved }) satisfies OrderEventReactions;
  });

  it('are not taken for one another', () => {
    // @ts-expect-error -- a failed reservation is no reservation
    ({ ...reactions, InventoryReserved: reactions.InventoryReservationFailed }) satisfies OrderEventReactions;
  });

  it('get the fields of their own message', () => {
    ({
      ...reactions,
      InventoryReservationFailed: async (event) => {
        expectTypeOf(event.type).toEqualTypeOf<'InventoryReservationFailed'>();
        expectTypeOf(event.order_id).toEqualTypeOf<string>();
        expectTypeOf(event.reason).toEqualTypeOf<string | undefined>();
        // @ts-expect-error -- a verdict names no customer
        event.customer_id;
      },
    }) satisfies OrderEventReactions;
  });

  it('are for exactly the types of message that the contract has', () => {
    expectTypeOf<keyof OrderEventReactions>().toEqualTypeOf<OrderEvent['type']>();
  });
});
