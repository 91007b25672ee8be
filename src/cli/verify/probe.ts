/** What an API answered. */
export type Answer = { status: number; headers: Headers; text: string };

/** A call of the API; nothing but what is given is sent. */
export type Call = { method: string; path: string; headers?: Record<string, string>; body?: string };

export type Probe = (call: Call) => Promise<Answer>;

const patienceMs = 15_000;

/**
 * Calls the API at an address, which may have a path of its own.
 *
 * @throws Error in words when it does not answer
 */
export function buildProbe(url: string, signal: AbortSignal): Probe {
  const base = url.replace(/\/+$/, '');
  return async ({ method, path, headers = {}, body }) => {
    try {
      const answer = await fetch(base + path, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
        ...(body !== undefined && { body }),
      });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const code = cause instanceof Error && 'code' in cause ? `${cause.code}` : String(cause);
      throw new Error(`${method} ${base}${path} was not answered: ${code}`, { cause: error });
    }
  };
}
