import type { Probe } from './probe.ts';

/**
 * What is wrong with the address or the key, found by one call that changes nothing; undefined when OMS answers and knows
 * the key. Whatever else is at the address is spared the checks, some of which write.
 *
 * @param name what the key is called in the message
 */
export async function stageFault(probe: Probe, key: string, name = 'the key'): Promise<string | undefined> {
  const { status, headers } = await probe({ method: 'GET', path: '/orders', headers: { 'x-api-key': key } });
  const isProblem = headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
  // A gateway of OMS answers with a problem, too, but never that there are no orders.
  if (!headers.has('X-Contract-Digest') && (!isProblem || status === 404)) {
    return `GET /orders was answered with ${status}, and no X-Contract-Digest: this does not look like OMS; does the URL end in the stage?`;
  }
  if (status === 401)
    return `${name} is refused (401): is it of this stage, and neither expired nor revoked?`;
  return undefined;
}

/** What is wrong with a key that may not write; the call that shows it is refused in any case. */
export async function scopeFault(probe: Probe, key: string): Promise<string | undefined> {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' };
  const { status } = await probe({ method: 'POST', path: '/orders', headers, body: '{}' });
  if (status !== 403) return undefined;
  return 'the key may not write (403), and takes all scopes here; one that may only read is for --read-key';
}
