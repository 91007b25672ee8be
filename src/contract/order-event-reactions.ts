import type { channels } from '../../generated/asyncapi.ts';

/** A message on OMS-OrderEventsQueue. */
export type OrderEvent = channels['OMS-OrderEventsQueue'];

/** One reaction for every message of OMS-OrderEventsQueue, none missing and none besides. */
export type OrderEventReactions = {
  [Type in OrderEvent['type']]: (event: Extract<OrderEvent, { type: Type }>) => Promise<void>;
};
