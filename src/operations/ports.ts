import type { DateRange } from '../domain/date-range.ts';
import type { Delivery, DeliveryStatus, OrderIdentity } from '../domain/delivery.ts';
import type { Order, PendingOrder } from '../domain/order.ts';
import type { FinalStatus } from '../domain/order-transitions.ts';
import type { ListFilters, PagePosition } from '../domain/page-token.ts';

/** The orders, one item each. Every write is one conditional write. */
export type OrderTable = {
  /** Stores an order, unless one with its id is there already. */
  create(order: PendingOrder): Promise<'created' | 'exists'>;
  /** The order as it is now; sees every write that was answered before. */
  get(id: string): Promise<Order | undefined>;
  /** Takes an order from pending to a final state; false, and nothing changed, when it is not there or not pending. */
  finish(id: string, to: { status: FinalStatus; status_reason?: string; at: string }): Promise<boolean>;
  /** Notes on a pending order when sending its request failed, or, without a time, that a retry of the create sent it. */
  noteUnsent(id: string, at: string | undefined): Promise<void>;
  /**
   * What was created under an id: the fingerprint of the request, and the order unless it was deleted since. Deleted
   * orders are known for good, but only those whose id is derived from an idempotency key.
   */
  created(id: string): Promise<{ fingerprint: string; order?: Order } | undefined>;
  /**
   * Deletes an order, only if it is that customer's when one is named; false when there is none such.
   *
   * @param given.by names the call, so that a delete whose answer was lost holds when the SDK repeats it
   */
  delete(id: string, given: { customer_id?: string | undefined; at: string; by: string }): Promise<boolean>;
  /** A customer's orders that pass the filters, newest first, from a position on; `next` is missing at the end. */
  list(query: ListFilters & { limit: number; after?: PagePosition | undefined }): Promise<{
    orders: Order[];
    next?: PagePosition;
  }>;
};

/** The deliveries; a delivery service that comes later takes them further. */
export type DeliveryTable = {
  /** Stores a delivery; false, and nothing changed, when it is there already. */
  create(delivery: Delivery): Promise<boolean>;
  /** Takes a delivery from one state to another; false, and nothing changed, when it is not there or elsewhere. */
  move(id: string, step: { from: DeliveryStatus; to: DeliveryStatus; at: string }): Promise<boolean>;
  get(id: string): Promise<Delivery | undefined>;
  /** An order's deliveries; a moment behind the writes. */
  ofOrder(order_id: string): Promise<Delivery[]>;
};

/** A confirmed order; `updated_at` is when it was confirmed. */
export type ConfirmedOrder = OrderIdentity & { updated_at: string };

/** What deliveries there should be and what there are, page by page. */
export type DeliveryLedger = {
  confirmedOrders(range: DateRange): AsyncIterable<ConfirmedOrder[]>;
  pendingDeliveries(range: DateRange): AsyncIterable<Pick<Delivery, 'id' | 'order_id'>[]>;
};

/** The customers; another system keeps them. */
export type CustomerTable = {
  has(customer_id: string): Promise<boolean>;
};

/** The inventory service's queue. */
export type InventoryQueue = {
  /**
   * Asks for the stock of an order; the inventory service acts once per order, however often it is asked.
   *
   * @param traceparent trace context that the call came with, for the message to go on with
   */
  requestReservation(order: Order, traceparent?: string): Promise<void>;
  /** The same for up to ten orders at once; what could not be sent, and why, by order id. */
  requestReservations(orders: readonly Order[]): Promise<Map<string, unknown>>;
};

/** An order with the number of its last try. */
export type SweptOrder = Order & { sweeps?: number };

/** When pending orders were created, and from which end they are read. */
export type PendingRange = DateRange & { newestFirst: boolean };

/** The pending orders by age, and the marks that only the sweeper makes on them. */
export type PendingOrders = {
  /** Keys of the pending orders created within both ends, page by page. */
  pages(range: PendingRange): AsyncIterable<PagePosition[]>;
  /**
   * Takes an order for its n-th try, counted from one; undefined when that was made already, or it is not pending.
   *
   * @param by names the sweep, so that a claim whose answer was lost holds when the SDK repeats it
   */
  claim(id: string, sweep: number, by: string): Promise<SweptOrder | undefined>;
  /** Gives back a try that this sweep claimed and could not make, and notes when that was. */
  release(id: string, sweep: number, given: { by: string; at: string }): Promise<void>;
  /** Marks an order as given up by a sweep; undefined when another one did so already, or it is not pending. */
  giveUp(id: string, at: string, by: string): Promise<SweptOrder | undefined>;
};

/** The time, and ids nobody can guess. */
export type Clock = () => Date;
export type NewId = () => string;

/** What operators care about: each is a line in the log and a counter of its name. */
export type Happening =
  | 'order_created'
  | 'order_replayed'
  | 'order_deleted'
  | 'order_confirmed'
  | 'order_cancelled'
  | 'reservation_requested'
  | 'reservation_request_failed'
  | 'order_note_failed'
  | 'order_swept'
  | 'order_given_up'
  | 'orders_pending_too_long'
  | 'sweep_finished'
  | 'sweep_failed'
  | 'event_repeated'
  | 'event_contradicted'
  | 'event_order_missing'
  | 'event_malformed'
  | 'event_failed'
  | 'delivery_triggered'
  | 'delivery_cancelled'
  | 'delivery_left_alone'
  | 'order_change_failed'
  | 'order_change_set_aside'
  | 'request_answered'
  | 'request_refused'
  | 'request_failed'
  | 'key_refused'
  | 'local_failure';

/** Tells of a happening. The facts name ids and kinds, never a key, a name, an address or an e-mail. */
export type Report = (happening: Happening, facts: Record<string, unknown>) => void;
