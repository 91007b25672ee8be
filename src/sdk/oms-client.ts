import createClient, { type Client } from 'openapi-fetch';
import { clientBounds } from '../../generated/client-bounds.ts';
import type { operations, paths } from '../../generated/openapi.ts';
import type { DeliveryList, NewOrder, Order, OrderAccepted, OrderPage } from '../../generated/schemas.ts';
import { answerWith } from './answer-with.ts';
import { backoffMs } from './backoff-ms.ts';
import type { CallOptions } from './call-options.ts';
import type { CreateOptions } from './create-options.ts';
import { headerText } from './header-text.ts';
import type { ListOrdersQuery } from './list-orders-query.ts';
import type { OmsClientOptions } from './oms-client-options.ts';
import { OmsConnectionError } from './oms-connection-error.ts';
import { OmsProblem } from './oms-problem.ts';
import { OmsTimeoutError } from './oms-timeout-error.ts';
import type { OperationMethods } from './operation-methods.ts';
import { pathId } from './path-id.ts';
import { patience } from './patience.ts';
import { persistentFetch } from './persistent-fetch.ts';
import { problemOf } from './problem-of.ts';
import { queryValues } from './query-values.ts';
import { serviceAddress } from './service-address.ts';
import { isSettled, type SettledOrder } from './settled-order.ts';
import { withIdempotencyKey } from './with-idempotency-key.ts';
import { realWorld } from './world.ts';

/** An order is mostly final within a second; one that waits for a slow inventory service is asked for less often. */
const polling = { firstMs: 200, mostMs: 4_000 };

/** The contract says nothing of a key's length; API Gateway takes 10,240 bytes of headers in all. */
const longestKey = 8192;

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
    if (!options) throw new TypeError('OmsClient takes its options in an object: { baseUrl, apiKey }');
    const { retries = 3, timeoutMs = patience.callMs } = options;
    const baseUrl = serviceAddress(options.baseUrl);
    const apiKey = headerText('apiKey', options.apiKey, longestKey);
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
   * one. Each error of ours that it throws has the key, to create the order again with.
   */
  async createOrder(order: NewOrder, options: CreateOptions = {}): Promise<OrderAccepted> {
    const { idempotencyKey = newIdempotencyKey(), traceparent } = options;
    const header = {
      'Idempotency-Key': headerText('idempotencyKey', idempotencyKey, clientBounds.idempotencyKey),
      ...(traceparent !== undefined && {
        traceparent: headerText('traceparent', traceparent, clientBounds.traceparent),
      }),
    };
    const init = { body: order, params: { header }, fetch: this.#persistent(options) };
    try {
      const { data, error, response } = await this.#api.POST('/orders', init);
      if (!response.ok) throw problemOf(error, response);
      return answerWith('order_id', 'text', data, response);
    } catch (error) {
      throw withIdempotencyKey(error, idempotencyKey);
    }
  }

  /** The order as it is now. */
  async getOrder(orderId: string, options: CallOptions = {}): Promise<Order> {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders/{id}', init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith('status', 'text', data, response);
  }

  /** One page of a customer's orders, newest first; only a missing `next_token` means the end. */
  async listOrders(query: ListOrdersQuery, options: CallOptions = {}): Promise<OrderPage> {
    const init = { params: { query: queryValues(query) }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders', init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith('orders', 'list', data, response);
  }

  /** All of a customer's orders, newest first, page after page; `limit` is a page's, and `timeoutMs` too. */
  async *iterateOrders(
    query: Omit<ListOrdersQuery, 'next_token'>,
    options: CallOptions = {},
  ): AsyncGenerator<Order, void, undefined> {
    const turned = new Set<string>();
    let page = await this.listOrders(query, options);
    yield* page.orders;
    while (page.next_token !== undefined) {
      const { next_token } = page;
      // Whatever answers so would be asked for ever.
      if (typeof next_token !== 'string')
        throw new OmsConnectionError('a page came with a next_token that is no text');
      if (turned.has(next_token)) throw new OmsConnectionError('a page came with the next_token of another');
      turned.add(next_token);
      page = await this.listOrders({ ...query, next_token }, options);
      yield* page.orders;
    }
  }

  /** What the order has triggered: one delivery, a moment after it was confirmed. */
  async listDeliveries(orderId: string, options: CallOptions = {}): Promise<DeliveryList> {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET('/orders/{id}/deliveries', init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith('deliveries', 'list', data, response);
  }

  /**
   * Removes the order for good. When a try gets no answer, or an error that leaves open whether it was carried out,
   * and at the next the service itself finds no such order, that counts as removed.
   */
  async deleteOrder(orderId: string, options: CallOptions = {}): Promise<void> {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { error, response } = await this.#api.DELETE('/orders/{id}', init);
    if (!response.ok) throw problemOf(error, response);
    if (response.status === (204 satisfies keyof operations['deleteOrder']['responses'])) return;
    throw new OmsConnectionError(`the answer ${response.status} is not the service's: a delete's is 204`);
  }

  /**
   * The order as soon as it is `CONFIRMED` or `CANCELLED`. While the service does not answer, or answers 429 or 5xx, it
   * goes on waiting.
   *
   * @param options `timeoutMs` is for the whole wait: 60,000 unless given
   * @throws OmsTimeoutError when it is not final by then, or why the service could not tell
   */
  async waitForOutcome(orderId: string, options: CallOptions = {}): Promise<SettledOrder> {
    const { signal, timeoutMs = 60_000 } = options;
    const deadline = realWorld.now() + checkedTimeout(timeoutMs);
    let pending: string | undefined;
    for (let waits = 0; ; waits++) {
      const left = () => Math.max(1, deadline - realWorld.now());
      const order = await this.getOrder(orderId, { signal, timeoutMs: left() }).catch(passing);
      if (!(order instanceof Error)) {
        if (isSettled(order)) return order;
        pending = order.status;
      }
      const asked = order instanceof OmsProblem ? order.retryAfterMs : 0;
      const waitMs = asked + backoffMs(polling, waits, realWorld.random());
      const isLast = waitMs >= left();
      // A try that the end of the wait cut short says nothing of the service.
      const isCut = order instanceof OmsTimeoutError && pending !== undefined;
      if (isLast && order instanceof Error && !isCut) throw order;
      await realWorld.sleep(Math.min(left(), waitMs), signal);
      if (isLast) throw new OmsTimeoutError(`order ${orderId} is still ${pending} after ${timeoutMs} ms`);
    }
  }

  #persistent({ signal, timeoutMs = this.#timeoutMs }: CallOptions): (request: Request) => Promise<Response> {
    const settings = { retries: this.#retries, timeoutMs: checkedTimeout(timeoutMs), signal };
    return persistentFetch(this.#fetch, settings);
  }
}

/** What may have passed when it is asked for again; everything else is thrown on. */
function passing(error: unknown): OmsProblem | OmsConnectionError | OmsTimeoutError {
  if (error instanceof OmsConnectionError || error instanceof OmsTimeoutError) return error;
  if (error instanceof OmsProblem && (error.status === 429 || error.status >= 500)) return error;
  throw error;
}

function checkedTimeout(ms: number): number {
  // Beyond 2³¹ − 1 timers go off at once.
  if (Number.isFinite(ms) && ms > 0 && ms < 2 ** 31) return ms;
  throw new RangeError(`timeoutMs must be a number of milliseconds above 0 and below 2^31, not ${ms}`);
}

/** Web pages have `randomUUID` only when they came over https. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
