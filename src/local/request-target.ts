/**
 * Path and query of an HTTP request target, taken apart as they were sent. `URL` is no help here: it refuses targets
 * such as `//`, which any client can send.
 */
export function targetOf(url: string): { pathname: string; searchParams: URLSearchParams } {
  const [path = '', ...query] = url.replace(/^https?:\/\/[^/?]*/, '').split('?');
  return { pathname: path || '/', searchParams: new URLSearchParams(query.join('?')) };
}
