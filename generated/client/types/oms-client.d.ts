// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

import type { DeliveryList, NewOrder, Order, OrderAccepted, OrderPage } from './schemas.js';
import type { CallOptions } from './call-options.js';
import type { CreateOptions } from './create-options.js';
import type { ListOrdersQuery } from './list-orders-query.js';
import type { OmsClientOptions } from './oms-client-options.js';
import type { OperationMethods } from './operation-methods.js';
import { type SettledOrder } from './settled-order.js';
/**
 * Calls the order management service.
 *
 * Every method throws OmsProblem when the service refuses or fails, OmsTimeoutError and OmsConnectionError when there
 * is no answer, and the reason of `signal` when that is aborted. What may pass is tried again before.
 */
export declare class OmsClient implements OperationMethods {
    #private;
    /** @throws TypeError or RangeError that says which option cannot be used */
    constructor(options: OmsClientOptions);
    /**
     * Places an order. Its `Idempotency-Key`, the same in all tries of the call, keeps retries from placing a second
     * one. Each error of ours that it throws has the key, to create the order again with.
     */
    createOrder(order: NewOrder, options?: CreateOptions): Promise<OrderAccepted>;
    /** The order as it is now. */
    getOrder(orderId: string, options?: CallOptions): Promise<Order>;
    /** One page of a customer's orders, newest first; only a missing `next_token` means the end. */
    listOrders(query: ListOrdersQuery, options?: CallOptions): Promise<OrderPage>;
    /** All of a customer's orders, newest first, page after page; `limit` is a page's, and `timeoutMs` too. */
    iterateOrders(query: Omit<ListOrdersQuery, 'next_token'>, options?: CallOptions): AsyncGenerator<Order, void, undefined>;
    /** What the order has triggered: one delivery, a moment after it was confirmed. */
    listDeliveries(orderId: string, options?: CallOptions): Promise<DeliveryList>;
    /**
     * Removes the order for good. When a try gets no answer, or an error that leaves open whether it was carried out,
     * and at the next the service itself finds no such order, that counts as removed.
     */
    deleteOrder(orderId: string, options?: CallOptions): Promise<void>;
    /**
     * The order as soon as it is `CONFIRMED` or `CANCELLED`. While the service does not answer, or answers 429 or 5xx, it
     * goes on waiting.
     *
     * @param options `timeoutMs` is for the whole wait: 60,000 unless given
     * @throws OmsTimeoutError when it is not final by then, or why the service could not tell
     */
    waitForOutcome(orderId: string, options?: CallOptions): Promise<SettledOrder>;
}
