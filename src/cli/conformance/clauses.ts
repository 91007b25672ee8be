/** A sentence of asyncapi.yaml that the service is held to, and where it stands. */
export type Clause = { place: string; text: string };

const requests = '#/channels/IMS-InventoryQueue';

/** What the inventory service has agreed to, in the contract's own words; a test finds each of them there. */
export const clauses = {
  oneVerdict: { place: '#/info', text: 'IMS answers each order with exactly one verdict' },
  unknownFields: { place: '#/info', text: 'Receivers pass over fields they do not know.' },
  traceContext: {
    place: '#/info',
    text: "pass it on in the answer and one trace shows the order's whole way",
  },
  takenOnce: {
    place: requests,
    text: 'Stock may be taken once for an `order_id`, however often the request comes',
  },
  sameVerdict: { place: requests, text: 'a repeated request is answered with the verdict of the first' },
  anyOrder: { place: '#/info', text: 'a message may come twice and in any order' },
  shape: {
    place: '#/channels/OMS-OrderEventsQueue',
    text: 'A message that does not fit this contract changes nothing',
  },
  allOrNone: {
    place: '#/operations/reserveInventory',
    text: 'OMS asks IMS to reserve the stock of an order, all of its lines or none.',
  },
  everyLine: {
    place: '#/components/messages/InventoryReserved',
    text: 'Every line of the order is reserved.',
  },
  noLine: {
    place: '#/components/messages/InventoryReservationFailed',
    text: 'No line of the order is reserved.',
  },
  mergedLines: {
    place: '#/components/schemas/ReserveInventory/properties/items',
    text: "How many pieces, over all of the order's lines of this sku.",
  },
  mostLines: { place: '#/components/schemas/ReserveInventory/properties/items', text: 'maxItems: 100' },
  reason: {
    place: '#/components/schemas/InventoryReservationFailed/properties/reason',
    text: 'Why, for people; kept on the order as `status_reason`, as much of it as fits there.',
  },
} as const satisfies Record<string, Clause>;
