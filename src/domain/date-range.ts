import { OmsError } from '../contract/oms-error.ts';

/** Both ends inclusive, as timestamps of fixed width, which compare as text; empty when `from` is after `to`. */
export type DateRange = { from: string; to: string };

const day = 86_400_000;
const first = Date.parse('0000-01-01T00:00:00.000Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The moments that `start_date` and `end_date` of listOrders enclose; all of time where one is left out.
 *
 * A plain date means the whole UTC day. Fractions finer than the millisecond of a stored timestamp are cut to the
 * moments that really lie within.
 *
 * @param start_date of the contract's form, and so is `end_date`
 * @throws OmsError `invalid-request` when the start is after the end
 */
export function dateRange(start_date: string | undefined, end_date: string | undefined): DateRange {
  const start = start_date === undefined ? { floor: first, from: first } : momentsOf(start_date);
  const end = end_date === undefined ? { to: last } : momentsOf(end_date);
  if (timestamp(start.floor) > timestamp(end.to)) {
    throw new OmsError('invalid-request', {
      detail: 'start_date must not be after end_date',
      fields: [{ parameter: 'start_date', message: 'must not be after end_date' }],
    });
  }
  return { from: timestamp(start.from), to: timestamp(end.to) };
}

const shape =
  /^(?<date>.{10})(?:.(?<hour>..):(?<minute>..):(?<second>..)(?:\.(?<fraction>\d+))?(?:.|(?<sign>[+-])(?<offsetHour>..):(?<offsetMinute>..)))?$/;

/**
 * The first and the last millisecond within what a date or date-time names, and the one it falls into: a moment
 * between two milliseconds has a `from` that is later than its `to`.
 */
function momentsOf(text: string): { floor: number; from: number; to: number } {
  const parts = shape.exec(text)?.groups ?? {};
  const midnight = Date.parse(`${parts.date}T00:00:00.000Z`);
  if (parts.hour === undefined) return { floor: midnight, from: midnight, to: midnight + day - 1 };
  const number = (part: string | undefined) => Number(part ?? 0);
  const offset = (parts.sign === '-' ? -1 : 1) * (number(parts.offsetHour) * 60 + number(parts.offsetMinute));
  const seconds = (number(parts.hour) * 60 + number(parts.minute) - offset) * 60 + number(parts.second);
  const { fraction = '' } = parts;
  const to = midnight + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  const isFiner = /[1-9]/.test(fraction.slice(3));
  return { floor: to, from: isFiner ? to + 1 : to, to };
}

function timestamp(moment: number): string {
  return new Date(Math.min(Math.max(moment, first), last)).toISOString();
}
