import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../generated/openapi.ts';
import type { DeliveryList, NewOrder, Order, OrderAccepted, OrderPage } from '../../generated/schemas.ts';
import { backoffMs } from './backoff-ms.ts';
import type { CallOptions } from './call-options.ts';
import type { CreateOptions } from './create-options.ts';
import type { ListOrdersQuery } from './list-orders-query.ts';
import type { OmsClientOptions } from './oms-client-options.ts';
import { OmsTimeoutError } from './oms-timeout-error.ts';
import type { OperationMethods } from './operation-methods.ts';
import { persistentFetch } from './persistent-fetch.ts';
import { problemOf } from './problem-of.ts';
import { isSettled, type SettledOrder } from './settled-order.ts';
import { realWorld } from './world.ts';

/** An order is mostly final within a second; one that waits for a slow inventory service is asked for less often. */
const polling = { firstMs: 200, mostMs: 4_000 };

/**
 * Calls the order management service.
 *
 * Every method throws OmsProblem when the service refuses or fails, OmsTimeoutError and OmsConnectionError when there
 * is no answer, and the reason of `signal` when that is aborted. What may pass is tried again before.
 */
export class OmsClient implements OperationMethods {
  readonly #api: Client<paths>;
  readonly #fetch: typeof globalThis.fetch;
  readonly #retries: number;
  readonly #timeoutMs: number;

  /** @throws TypeError or RangeError that says which option cannot be used */
  constructor(options: OmsClientOptions) {
    const { baseUrl, apiKey, retries = 3, timeoutMs = 30_000 } = options;
    if (!isAddress(baseUrl)) throw new TypeError(`baseUrl is no address of a service: ${baseUrl}`);
    // What a header cannot carry would be told, key and all, by the error of the platform.
    if (!/^[!-~]+$/.test(apiKey)) throw new TypeError('apiKey must be visible ASCII characters');
    if (!Number.isInteger(retries) || retries < 0 || retries > 10) {
      throw new RangeError(`retries must be a whole number from 0 to 10, not ${retries}`);
    }
    this.#retries = retries;
    this.#timeoutMs = checkedTimeout(timeoutMs);
    // Looked up at each call, so that instrumentation that replaces it later is used.
    this.#fetch = options.fetch ?? ((...given) => globalThis.fetch(...given));
    // A redirect would carry the key to wherever it leads.
    this.#api = createClient<paths>({ baseUrl, headers: { 'x-api-key': apiKey }, redirect: 'error' });
  }

  /**
   * Places an order. Its `Idempotency-Key`, the same in all tries of the call, keeps retries from placing a second
   * one.
   */
  async createOrder(order: NewOrder, options: CreateOptions = {}): Promise<OrderAccepted> {
    const { idempotencyKey = newIdempotencyKey(), traceparent } = options;
    const header = { 'Idempotency-Key': idempotencyKey, ...(traceparent !== undefined && { traceparent }) };
    const init = { body: order, params: { header }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.POST('/orders', init);
    if (data === undefined) throw problemOf(error, response);
    return data;
  }

  /** The order as it is now. */
  async getOrder(orderId: string, options: CallOptions = {}): Promise<Order> {
    const init = { params: { path: { id: orderId } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders/{id}', init);
    if (data === undefined) throw problemOf(error, response);
    return data;
  }

  /** One page of a customer's orders, newest first; only a missing `next_token` means the end. */
  async listOrders(query: ListOrdersQuery, options: CallOptions = {}): Promise<OrderPage> {
    const init = { params: { query }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders', init);
    if (data === undefined) throw problemOf(error, response);
    return data;
  }

  /** All of a customer's orders, newest first, page after page; `limit` is a page's, and `timeoutMs` too. */
  async *iterateOrders(
    query: Omit<ListOrdersQuery, 'next_token'>,
    options: CallOptions = {},
  ): AsyncGenerator<Order, void, undefined> {
    let page = await this.listOrders(query, options);
    yield* page.orders;
    while (page.next_token !== undefined) {
      page = await this.listOrders({ ...query, next_token: page.next_token }, options);
      yield* page.orders;
    }
  }

  /** What the order has triggered: one delivery, a moment after it was confirmed. */
  async listDeliveries(orderId: string, options: CallOptions = {}): Promise<DeliveryList> {
    const init = { params: { path: { id: orderId } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders/{id}/deliveries', init);
    if (data === undefined) throw problemOf(error, response);
    return data;
  }

  /**
   * Removes the order for good. When a try gets no answer, or an error that leaves open whether it was carried out,
   * and the next finds no such order, that counts as removed.
   */
  async deleteOrder(orderId: string, options: CallOptions = {}): Promise<void> {
    const init = { params: { path: { id: orderId } }, fetch: this.#persistent(options) };
    const { error, response } = await this.#api.DELETE('/orders/{id}', init);
    if (!response.ok) throw problemOf(error, response);
  }

  /**
   * The order as soon as it is `CONFIRMED` or `CANCELLED`.
   *
   * @param options `timeoutMs` is for the whole wait: 60,000 unless given
   * @throws OmsTimeoutError when it is not final by then
   */
  async waitForOutcome(orderId: string, options: CallOptions = {}): Promise<SettledOrder> {
    const { signal, timeoutMs = 60_000 } = options;
    const deadline = realWorld.now() + checkedTimeout(timeoutMs);
    for (let waits = 0; ; waits++) {
      const left = () => Math.max(1, deadline - realWorld.now());
      const order = await this.getOrder(orderId, { signal, timeoutMs: left() });
      if (isSettled(order)) return order;
      await realWorld.sleep(Math.min(left(), backoffMs(polling, waits, realWorld.random())), signal);
      if (realWorld.now() >= deadline) {
        throw new OmsTimeoutError(`order ${orderId} is still ${order.status} after ${timeoutMs} ms`);
      }
    }
  }

  #persistent({ signal, timeoutMs = this.#timeoutMs }: CallOptions): (request: Request) => Promise<Response> {
    const settings = { retries: this.#retries, timeoutMs: checkedTimeout(timeoutMs), signal };
    return persistentFetch(this.#fetch, settings);
  }
}

/** Outside of web pages, which resolve it against their own address, it has to be whole. */
function isAddress(baseUrl: string): boolean {
  const page = 'location' in globalThis ? String(Reflect.get(globalThis, 'location')) : undefined;
  return URL.canParse(baseUrl, page) && /^https?:$/.test(new URL(baseUrl, page).protocol);
}

function checkedTimeout(ms: number): number {
  // Beyond 2³¹ − 1 timers go off at once.
  if (ms > 0 && ms < 2 ** 31) return ms;
  throw new RangeError(`timeoutMs must be a number of milliseconds above 0 and below 2^31, not ${ms}`);
}

/** Web pages have `randomUUID` only when they came over https. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
