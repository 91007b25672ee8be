import type { operations } from '../../generated/openapi.ts';
import { backoffMs } from './backoff-ms.ts';
import { isOrderGone } from './is-order-gone.ts';
import { OmsConnectionError } from './oms-connection-error.ts';
import { OmsTimeoutError } from './oms-timeout-error.ts';
import { patience } from './patience.ts';
import { retryAfterMs } from './retry-after-ms.ts';
import { tryOnce } from './try-once.ts';
import { realWorld, type World } from './world.ts';

const backoff = { firstMs: 250, mostMs: 8_000 };

const idempotencyKey = 'Idempotency-Key' satisfies keyof NonNullable<
  operations['createOrder']['parameters']['header']
>;
/** [RFC 9110, 9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2): the same twice is the same as once. */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** The contract invites to try these again; 502 and 504 are the gateway's word for a function that did not answer. */
const passingStatuses = new Set([429, 500, 502, 503, 504]);

/** How persistent a call is. */
type Persistence = {
  retries: number;
  timeoutMs: number;
  /** How long a try may take that another may follow. */
  tryMs?: number;
  signal: AbortSignal | undefined;
};

/**
 * A `fetch` that tries again what may pass, as long as a second time does no harm: idempotent methods, and whatever
 * has an Idempotency-Key. It waits as long as `Retry-After` says and a random while besides.
 *
 * It resolves to the last answer, and rejects when the last try got none. When the next wait would outlast the call's
 * time it does not wait at all.
 *
 * @throws OmsTimeoutError, OmsConnectionError, and the signal's reason when it is aborted
 */
export function persistentFetch(
  fetch: typeof globalThis.fetch,
  { retries, timeoutMs, tryMs = patience.tryMs, signal }: Persistence,
  { now, today, random, sleep }: World = realWorld,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const deadline = now() + timeoutMs;
    const tries = isRepeatable(request) ? retries + 1 : 1;
    let mayBeDone = false;
    for (let tried = 1; ; tried++) {
      const left = deadline - now();
      // Of what would be left, another try has to have half of its time at the least; else this one gets it.
      const withinMs = tried === tries || left < 1.5 * tryMs ? left : tryMs;
      const outcome = await tryOnce(fetch, request.clone(), { withinMs, signal }).catch(passing);
      const status = outcome instanceof Response ? outcome.status : undefined;
      if (outcome instanceof Response && !passingStatuses.has(outcome.status)) {
        // The lost answer to an earlier try was that it is gone.
        const isDone = request.method === 'DELETE' && mayBeDone && (await isOrderGone(outcome));
        return isDone ? new Response(null, { status: 204, headers: outcome.headers }) : outcome;
      }
      const asked = outcome instanceof Response ? retryAfterMs(outcome.headers, today()) : 0;
      const waitMs = asked + backoffMs(backoff, tried - 1, random());
      const hasTime = tried < tries && waitMs < deadline - now();
      if (hasTime) await sleep(waitMs, signal);
      // A timer may come late.
      if (!hasTime || deadline <= now()) {
        if (outcome instanceof Response) return outcome;
        throw outcome;
      }
      mayBeDone ||= status !== 429;
    }
  };
}

function isRepeatable({ method, headers }: Request): boolean {
  return idempotentMethods.has(method) || headers.has(idempotencyKey);
}

function passing(error: unknown): OmsConnectionError | OmsTimeoutError {
  if (error instanceof OmsConnectionError || error instanceof OmsTimeoutError) return error;
  throw error;
}
