/**
 * The address that paths are put behind, whole and without a slash at its end. On a web page it may be a path, which is
 * resolved against the page's address; elsewhere it has to be whole.
 *
 * @throws TypeError that does not tell the value, which may hold a password
 */
export function serviceAddress(baseUrl: string): string {
  const { location } = globalThis as { location?: { href?: unknown } };
  const page = typeof location?.href === 'string' ? location.href : undefined;
  if (typeof baseUrl !== 'string' || !URL.canParse(baseUrl, page)) throw new TypeError(wrong);
  const { protocol, username, password, href } = new URL(baseUrl, page);
  if (!/^https?:$/.test(protocol)) throw new TypeError(wrong);
  if (username || password) throw new TypeError('baseUrl must not contain a user name or a password');
  if (/[?#]/.test(baseUrl)) throw new TypeError('baseUrl must not have a query or a fragment');
  return href.replace(/\/+$/, '');
}

const wrong = 'baseUrl must be the address of a service, such as https://example.com/prod';
