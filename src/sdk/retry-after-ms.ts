/**
 * The milliseconds that `Retry-After` asks to wait; 0 where it is not there or says nothing
 * ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3): seconds, or a date).
 *
 * @param today milliseconds since 1970
 */
export function retryAfterMs(headers: Headers, today: number): number {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const ms = / GMT$/.test(text) ? Date.parse(text) - today : 0;
  return ms > 0 ? ms : 0;
}
