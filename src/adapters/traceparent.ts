import { randomBytes } from 'node:crypto';

const w3c = /^(?!ff)[0-9a-f]{2}-(?<trace>[0-9a-f]{32})-(?<parent>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})$/;
const xray = /Root=1-(?<time>[0-9a-f]{8})-(?<id>[0-9a-f]{24})(?:.*Sampled=(?<sampled>[01]))?/;
const zeros = /^0+$/;

/**
 * A W3C `traceparent` for a message that this call sends, on the trace that the call is part of: the caller's, else
 * X-Ray's, else a new one. A value that is no trace context is passed over, as the standard asks.
 *
 * @param incoming the caller's `traceparent` header
 * @param xrayHeader `_X_AMZN_TRACE_ID` as Lambda sets it
 */
export function outgoingTraceparent(incoming: string | undefined, xrayHeader: string | undefined): string {
  const span = randomBytes(8).toString('hex');
  const given = w3c.exec(incoming ?? '')?.groups;
  if (given?.trace && given.parent && !zeros.test(given.trace) && !zeros.test(given.parent)) {
    // Version 00 knows one flag, `sampled`; the others must leave as zero.
    return `00-${given.trace}-${span}-0${Number.parseInt(given.flags ?? '', 16) & 1}`;
  }
  const { time, id, sampled } = xray.exec(xrayHeader ?? '')?.groups ?? {};
  if (time && id) return `00-${time}${id}-${span}-0${sampled ?? '0'}`;
  return `00-${randomBytes(16).toString('hex')}-${span}-00`;
}
