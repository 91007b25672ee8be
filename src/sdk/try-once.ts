import { OmsConnectionError } from './oms-connection-error.ts';
import { OmsTimeoutError } from './oms-timeout-error.ts';

/**
 * Sends a request once and reads all of its answer, whatever the status.
 *
 * @throws OmsTimeoutError after that many milliseconds, OmsConnectionError when there is no whole answer, and the
 * signal's reason when it is aborted
 */
export async function tryOnce(
  fetch: typeof globalThis.fetch,
  request: Request,
  { withinMs, signal }: { withinMs: number; signal: AbortSignal | undefined },
): Promise<Response> {
  signal?.throwIfAborted();
  // The query is left out: it names the customer.
  const call = `${request.method} ${new URL(request.url).pathname}`;
  const ending = new AbortController();
  const ended = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason));
  });
  const abort = () => ending.abort(signal?.reason);
  const giveUp = () =>
    ending.abort(new OmsTimeoutError(`${call} got no answer within ${Math.ceil(withinMs)} ms`));
  const timer = setTimeout(giveUp, withinMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    // A user's own `fetch` may take the request only, so the signal is in it, and it may not heed the signal at all.
    return await Promise.race([wholeAnswer(fetch, new Request(request, { signal: ending.signal })), ended]);
  } catch (cause) {
    if (ending.signal.aborted) throw ending.signal.reason;
    throw new OmsConnectionError(`${call} got no answer of the service: ${reasonOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function wholeAnswer(fetch: typeof globalThis.fetch, request: Request): Promise<Response> {
  const response = await fetch(request);
  const text = await response.text();
  // Besides a wrong address, this finds an answer that was cut short where HTTP could not tell.
  if (response.ok && response.status !== 204) JSON.parse(text);
  return new Response(text === '' ? null : text, response);
}

/** Node says `fetch failed` and keeps the reason in the cause's code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${cause.code})` : '';
  return `${error.message}${code}`;
}
